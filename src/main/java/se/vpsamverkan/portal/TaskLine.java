package se.vpsamverkan.portal;

import org.jspecify.annotations.Nullable;

/**
 * A task in words.
 *
 * @param name the task's name
 * @param what what the person does
 * @param then what happens when it is done
 * @param due when, in words; null when the task has no date
 * @param overdue whether the time has passed; never for a union, whose steps are rights
 * @param right whether it is a union's right, which nobody is told to do
 * @param href where the task is done
 * @param takenBy who has taken it; null when nobody has
 */
record TaskLine(
        String name,
        String what,
        String then,
        @Nullable String due,
        boolean overdue,
        boolean right,
        String href,
        @Nullable String takenBy) {}
