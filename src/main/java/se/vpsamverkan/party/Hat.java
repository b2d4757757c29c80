package se.vpsamverkan.party;

import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;

/**
 * What somebody is assigned as.
 *
 * @param union set exactly for the roles of a union, and for a safety representative whom a union appointed
 * @param department set exactly for a department's head
 */
public record Hat(
        Role role,
        AdministrationId administration,
        @Nullable UnionId union,
        @Nullable DepartmentId department) {

    public Hat {
        boolean needsUnion = role.ofUnion();
        boolean mayHaveUnion = needsUnion || role == Role.SAFETY_REP;
        boolean needsDepartment = role == Role.DEPT_HEAD;
        if (role == Role.SYSTEM
                || (union == null) == needsUnion
                || (union != null && !mayHaveUnion)
                || (department == null) == needsDepartment) {
            throw new IllegalArgumentException("no such hat: " + role);
        }
    }

    /** A hat on the employer's side without a department. */
    public static Hat employer(Role role, AdministrationId administration) {
        return new Hat(role, administration, null, null);
    }

    /** The head of a department. */
    public static Hat head(AdministrationId administration, DepartmentId department) {
        return new Hat(Role.DEPT_HEAD, administration, null, department);
    }

    /** A hat of a union. */
    public static Hat union(Role role, AdministrationId administration, UnionId union) {
        return new Hat(role, administration, union, null);
    }
}
