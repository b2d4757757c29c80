package se.vpsamverkan.portal.demo;

import java.util.List;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.Participant;

/**
 * The invented district administration with everybody in it.
 *
 * @param heads one per department, in the same order
 * @param reps one per union, in the same order
 */
record DemoOffice(
        AdministrationId administration,
        Actor hr,
        Actor director,
        Actor secretary,
        List<DepartmentId> departments,
        List<Actor> heads,
        List<UnionId> unions,
        List<Actor> reps) {

    /** The rep of a union as she takes part in a meeting. */
    Participant rep(int union) {
        return Participant.union(
                unions.get(union), reps.get(union).person(), DemoUsers.nameOf(DemoPeople.REPS.get(union)));
    }

    /** The director as chair. */
    Participant chair() {
        return Participant.employer(director.person(), DemoUsers.nameOf("direktor"), "stadsdelsdirektör");
    }

    /** The group's secretary. */
    Participant writer() {
        return Participant.employer(secretary.person(), DemoUsers.nameOf("sekreterare"), "sekreterare");
    }
}
