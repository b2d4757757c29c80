package se.vpsamverkan.process.tasklist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;

/** The engine's groups: a hat is a group, and tasks are offered to hats. */
public final class TaskGroups {

    /** Everybody who may open Tasklist; nobody's task is offered to it. */
    public static final String TASKLIST = "tasklist";

    private TaskGroups() {}

    /** Everybody who wears this hat, in whatever administration; it opens the filters made for the hat. */
    public static String tasklist(Role role) {
        return TASKLIST + ":" + role;
    }

    /** Everybody with this role in the administration with this code. */
    public static String role(Role role, String administrationCode) {
        return "role:" + role + "@" + administrationCode;
    }

    /** The heads of this department. */
    public static String department(DepartmentId department) {
        return "department:" + department;
    }

    /** The representatives of this union. */
    public static String union(UnionId union) {
        return "union:" + union;
    }

    /** The groups of a person who has these hats. */
    public static Set<String> of(List<Actor> hats, Function<AdministrationId, String> codes) {
        Set<String> groups = new LinkedHashSet<>();
        for (Actor hat : hats) {
            if (hat.administration() != null) {
                groups.add(role(hat.role(), codes.apply(hat.administration())));
            }
            if (hat.department() != null) {
                groups.add(department(hat.department()));
            }
            if (hat.union() != null) {
                groups.add(union(hat.union()));
            }
            if (hat.role().opensTasklist()) {
                groups.add(TASKLIST);
                groups.add(tasklist(hat.role()));
            }
        }
        return groups;
    }
}
