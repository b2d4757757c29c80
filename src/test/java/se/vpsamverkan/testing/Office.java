package se.vpsamverkan.testing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/**
 * An invented administration with everybody a consultation needs, one hat per person.
 *
 * @param departments two, each with a head
 * @param unions six, each with one rep; the first has a deputy rep too
 */
public record Office(
        AdministrationId administration,
        String code,
        Actor hr,
        Actor director,
        Actor planOwner,
        Actor secretary,
        Actor registrar,
        Actor boardSecretary,
        Actor sysAdmin,
        List<Desk> departments,
        List<Organisation> unions,
        Actor deputyRep) {

    /** A department and its head. */
    public record Desk(DepartmentId id, String name, Actor head) {}

    /** A union and its rep. */
    public record Organisation(UnionId id, String officialName, String shortName, Actor rep) {}

    /** The ids of all unions, in order. */
    public List<UnionId> unionIds() {
        return unions.stream().map(Organisation::id).toList();
    }

    /** The rep of the union with this index (0-5). */
    public Actor rep(int union) {
        return unions.get(union).rep();
    }

    /** The id of the union with this index (0-5). */
    public UnionId union(int union) {
        return unions.get(union).id();
    }

    /** The head of the department with this index (0-1). */
    public Actor head(int department) {
        return departments.get(department).head();
    }

    /** The id of the department with this index (0-1). */
    public DepartmentId department(int department) {
        return departments.get(department).id();
    }

    /** The key of this office's first case of the VP year. */
    public CaseKey caseKey(int vpYear) {
        return CaseKey.of(vpYear, code, 1);
    }

    /** The person behind an actor that is not the clock. */
    public static PersonId person(Actor actor) {
        return actor.who().orElseThrow();
    }

    /** The hat of this person, who must be one of the office. */
    public Actor holder(@Nullable PersonId person) {
        return Stream.concat(
                        Stream.of(hr, director, planOwner, secretary, registrar, boardSecretary, deputyRep),
                        Stream.concat(
                                departments.stream().map(Desk::head),
                                unions.stream().map(Organisation::rep)))
                .filter(hat -> person(hat).equals(person))
                .findFirst()
                .orElseThrow();
    }
}
