package se.vpsamverkan.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

@OnPostgres
class PermissionsTests {

    private static final Actor SYSTEM = Actor.system();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Permissions permissions;

    @Autowired
    private PartyRegister register;

    @Autowired
    private Clock clock;

    private Office office;
    private CaseKey caseKey;

    @BeforeEach
    void anOffice() {
        office = fixtures.office();
        caseKey = office.caseKey(2028);
    }

    /** Every hat of the office and the clock, every act: allowed in the own case exactly when the table says so. */
    @Test
    void theTableDecides() {
        for (Actor actor : everybody()) {
            for (Act act : Act.values()) {
                assertThat(permissions.check(actor, act, caseKey).isEmpty())
                        .as("%s %s", actor.role(), act)
                        .isEqualTo(act.scopeOf(actor.role()).isPresent());
            }
        }
    }

    /** The same in another office's case: only the clock is at home everywhere. */
    @Test
    void nobodyActsInAnotherAdministration() {
        CaseKey elsewhere = fixtures.office().caseKey(2028);
        for (Actor actor : everybody()) {
            for (Act act : Act.values()) {
                assertThat(permissions.check(actor, act, elsewhere).isEmpty())
                        .as("%s %s", actor.role(), act)
                        .isEqualTo(actor.isSystem() && act.scopeOf(Role.SYSTEM).isPresent());
            }
        }
        assertThat(code(permissions.check(office.hr(), Act.CONFIRM_PLAN, elsewhere)))
                .isEqualTo("party.other-administration");
    }

    @Test
    void aRepSpeaksForTheOwnUnionOnly() {
        for (int own = 0; own < 6; own++) {
            for (int target = 0; target < 6; target++) {
                Optional<Refusal> refusal =
                        permissions.check(office.rep(own), Act.SUBMIT_INPUT, caseKey, office.union(target));
                assertThat(refusal.isEmpty()).isEqualTo(own == target);
                refusal.ifPresent(no -> assertThat(no.code()).isEqualTo("party.not-your-union"));
            }
        }
        assertThat(permissions.check(office.deputyRep(), Act.SUBMIT_INPUT, office.union(0)))
                .isEmpty();
        assertThat(permissions.check(office.deputyRep(), Act.SUBMIT_INPUT, office.union(1)))
                .isPresent();
    }

    @Test
    void aHeadAnswersForTheOwnDepartmentOnlyAndHrForAll() {
        assertThat(permissions.check(office.head(0), Act.WRITE_ANSWER, caseKey, office.department(0)))
                .isEmpty();
        assertThat(code(permissions.check(office.head(0), Act.WRITE_ANSWER, caseKey, office.department(1))))
                .isEqualTo("party.not-your-department");
        assertThat(permissions.check(office.hr(), Act.WRITE_ANSWER, caseKey, office.department(1)))
                .isEmpty();
    }

    /** A hat that was never given, or a mixed one, is worth nothing, whatever the caller claims. */
    @Test
    void onlyAHatThatIsHeldCounts() {
        PersonId rep = Office.person(office.rep(0));
        List<Actor> claimed = List.of(
                Actor.employer(rep, Role.HR_COORDINATOR, office.administration()),
                Actor.union(rep, Role.UNION_REP, office.administration(), office.union(1)),
                Actor.employer(PersonId.next(), Role.HR_COORDINATOR, office.administration()),
                new Actor(null, Role.HR_COORDINATOR, office.administration(), null, null));
        for (Actor actor : claimed) {
            Act act = actor.role() == Role.UNION_REP ? Act.SUBMIT_INPUT : Act.CONFIRM_PLAN;
            assertThat(code(permissions.check(actor, act))).isEqualTo("party.hat-not-held");
        }
    }

    @Test
    void aHatCountsFromItsFirstToItsLastDay() {
        LocalDate today = Dates.dateOf(clock.instant());
        assertThat(mayPlan(today, today)).isTrue();
        assertThat(mayPlan(today.minusYears(1), null)).isTrue();
        assertThat(mayPlan(today.plusDays(1), null)).isFalse();
        assertThat(mayPlan(today.minusDays(9), today.minusDays(1))).isFalse();
    }

    @Test
    void nobodyActsOnBothSidesOfOneItem() {
        PersonId head = Office.person(office.head(0));
        Hat rep = Hat.union(Role.UNION_REP, office.administration(), office.union(5));
        register.assign(SYSTEM, head, rep, Fixtures.LONG_AGO, null, false).orThrow();
        assertThat(code(permissions.bothSides(office.head(0), office.union(5)))).isEqualTo("party.both-sides");
        assertThat(permissions.bothSides(office.head(0), office.union(4))).isEmpty();
        assertThat(permissions.bothSides(office.head(1), office.union(5))).isEmpty();
        assertThat(permissions.bothSides(office.rep(5), office.union(5))).isEmpty();
        assertThat(permissions.bothSides(SYSTEM, office.union(5))).isEmpty();
    }

    @Test
    void aClosedAccountMayDoNothing() {
        register.closeAccount(office.sysAdmin(), Office.person(office.hr())).orThrow();
        assertThat(code(permissions.check(office.hr(), Act.PLAN))).isEqualTo("party.hat-not-held");
    }

    private boolean mayPlan(LocalDate from, LocalDate to) {
        String code = fixtures.code();
        PersonId person = fixtures.person("Tilly Tillfällig", code);
        Hat hat = Hat.employer(Role.HR_COORDINATOR, office.administration());
        register.assign(SYSTEM, person, hat, from, to, true).orThrow();
        return permissions
                .check(Actor.employer(person, Role.HR_COORDINATOR, office.administration()), Act.PLAN)
                .isEmpty();
    }

    private List<Actor> everybody() {
        List<Actor> all = new ArrayList<>(List.of(
                SYSTEM,
                office.hr(),
                office.director(),
                office.planOwner(),
                office.secretary(),
                office.registrar(),
                office.boardSecretary(),
                office.sysAdmin(),
                office.head(0),
                office.rep(0),
                office.deputyRep()));
        for (Role role : List.of(Role.SAFETY_REP, Role.ARCHIVIST, Role.DPO)) {
            all.add(fixtures.employ(
                    Hat.employer(role, office.administration()), "Extra " + role, office.code(), false));
        }
        for (Role role : List.of(Role.UNION_SUBSTITUTE, Role.CENTRAL_OFFICER)) {
            Hat hat = Hat.union(role, office.administration(), office.union(0));
            all.add(fixtures.employ(hat, "Extra " + role.ordinal(), office.code(), false));
        }
        return all;
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("allowed");
    }
}
