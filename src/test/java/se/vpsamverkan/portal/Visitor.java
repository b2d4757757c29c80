package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;

/**
 * Somebody who visits the pages of one case.
 *
 * @param person null for a visitor who has not logged in
 * @param actor null without a hat
 */
record Visitor(
        String name, @Nullable PersonId person, @Nullable Actor actor, Office office) {

    /** One of every role, and those from outside: unions beside, another administration, nobody. */
    static List<Visitor> all(Office office, Fixtures fixtures) {
        List<Visitor> all = new ArrayList<>();
        all.add(new Visitor("anonymous", null, null, office));
        all.add(new Visitor("no hat", fixtures.person("Hattlös Hult", office.code()), null, office));
        List<Actor> inside = new ArrayList<>(List.of(
                office.hr(),
                office.director(),
                office.planOwner(),
                office.secretary(),
                office.registrar(),
                office.boardSecretary(),
                office.sysAdmin(),
                office.head(0),
                office.rep(0)));
        for (Role role : List.of(Role.SAFETY_REP, Role.ARCHIVIST, Role.DPO)) {
            inside.add(fixtures.employ(
                    Hat.employer(role, office.administration()), "Matris " + role, office.code(), false));
        }
        for (Role role : List.of(Role.UNION_SUBSTITUTE, Role.CENTRAL_OFFICER)) {
            inside.add(fixtures.employ(
                    Hat.union(role, office.administration(), office.union(0)), "Matris " + role, office.code(), false));
        }
        inside.forEach(actor -> all.add(of(actor.role().toString(), actor, office)));
        all.add(of("another union", office.rep(1), office));
        all.add(of("union not invited", office.rep(5), office));
        Office elsewhere = fixtures.office();
        for (Actor actor : List.of(elsewhere.hr(), elsewhere.director(), elsewhere.rep(0), elsewhere.sysAdmin())) {
            all.add(of("elsewhere " + actor.role(), actor, office));
        }
        return List.copyOf(all);
    }

    private static Visitor of(String name, Actor actor, Office office) {
        return new Visitor(name, Office.person(actor), actor, office);
    }

    boolean isAnonymous() {
        return person == null;
    }

    boolean hasHat() {
        return actor != null;
    }

    Role role() {
        return hat().role();
    }

    boolean isElsewhere() {
        return !office.administration().equals(hat().administration());
    }

    /** Everybody on the employer's side, and the five unions of the case. */
    boolean isInvited() {
        return hat().union() == null || office.unionIds().subList(0, 5).contains(hat().union());
    }

    /** Whether the visitor may read what the first union has handed in while its time still runs. */
    boolean isOfFirstUnion() {
        return office.union(0).equals(hat().union()) && role() != Role.CENTRAL_OFFICER;
    }

    private Actor hat() {
        if (actor == null) {
            throw new IllegalStateException(name + " has no hat");
        }
        return actor;
    }
}
