package se.vpsamverkan.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who does an act and under which hat; printed in the record, never merged with the person's other hats (P4).
 *
 * @param person null only for {@link Role#SYSTEM}
 * @param administration the employer's organisation the hat is worn in; null only for {@link Role#SYSTEM}
 * @param union set exactly for the hats of a union
 * @param department set exactly for {@link Role#DEPT_HEAD}
 */
public record Actor(
        @Nullable PersonId person,
        Role role,
        @Nullable AdministrationId administration,
        @Nullable UnionId union,
        @Nullable DepartmentId department) {

    private static final Actor SYSTEM = new Actor(null, Role.SYSTEM, null, null, null);

    /** The clock: acts when a deadline passes. */
    public static Actor system() {
        return SYSTEM;
    }

    /** A person on the employer's side without a department. */
    public static Actor employer(PersonId person, Role role, AdministrationId administration) {
        return new Actor(person, role, administration, null, null);
    }

    /** The head (or the head's deputy) of a department. */
    public static Actor departmentHead(PersonId person, AdministrationId administration, DepartmentId department) {
        return new Actor(person, Role.DEPT_HEAD, administration, null, department);
    }

    /** A union's representative. */
    public static Actor union(PersonId person, Role role, AdministrationId administration, UnionId union) {
        return new Actor(person, role, administration, union, null);
    }

    /** Whether this is the clock and no person. */
    public boolean isSystem() {
        return role == Role.SYSTEM;
    }

    /** The person, or empty for the clock. */
    public Optional<PersonId> who() {
        return Optional.ofNullable(person);
    }
}
