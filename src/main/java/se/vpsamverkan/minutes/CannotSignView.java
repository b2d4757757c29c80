package se.vpsamverkan.minutes;

import java.time.Instant;

/**
 * What an adjuster said who could not sign. The reason is for those who find another: HR and the secretary.
 *
 * @param name who said it
 * @param holds whether she still sits there and the pages are still the same
 */
public record CannotSignView(String name, String reason, Instant at, boolean holds) {}
