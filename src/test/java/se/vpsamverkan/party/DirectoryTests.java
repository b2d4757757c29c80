package se.vpsamverkan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

@OnPostgres
class DirectoryTests {

    private static final Actor SYSTEM = Actor.system();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Directory directory;

    @Autowired
    private PartyRegister register;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Clock clock;

    private Office office;
    private LocalDate today;

    @BeforeEach
    void anOffice() {
        office = fixtures.office();
        today = Dates.dateOf(clock.instant());
    }

    @Test
    void knowsHoldersAndDeputiesApart() {
        assertThat(ids(directory.holders(Role.HR_COORDINATOR, office.administration())))
                .containsExactly(Office.person(office.hr()));
        assertThat(directory.deputies(Role.HR_COORDINATOR, office.administration()))
                .isEmpty();
        assertThat(ids(directory.reps(office.union(0), office.administration())))
                .containsExactly(Office.person(office.rep(0)));
        assertThat(ids(directory.deputyReps(office.union(0), office.administration())))
                .containsExactly(Office.person(office.deputyRep()));
        assertThat(ids(directory.heads(office.department(1)))).containsExactly(Office.person(office.head(1)));
        assertThat(directory.deputyHeads(office.department(1))).isEmpty();
    }

    @Test
    void anAssignmentEndsWithItsLastDay() {
        Hat head = Hat.head(office.administration(), office.department(0));
        PersonId deputy = fixtures.person("Dagny Deputerad", office.code());
        UUID assignment = register.assign(SYSTEM, deputy, head, today.minusDays(5), today, true)
                .orThrow();
        assertThat(ids(directory.deputyHeads(office.department(0)))).containsExactly(deputy);
        assertThat(directory.hats(deputy)).extracting(Actor::department).containsExactly(office.department(0));

        register.endAssignment(office.hr(), assignment, today.minusDays(1)).orThrow();
        assertThat(directory.deputyHeads(office.department(0))).isEmpty();
        assertThat(directory.hats(deputy)).isEmpty();
        assertThat(directory.person(deputy)).isPresent();
    }

    @Test
    void onePersonMayWearSeveralHats() {
        PersonId head = Office.person(office.head(0));
        Hat rep = Hat.union(Role.UNION_REP, office.administration(), office.union(5));
        register.assign(SYSTEM, head, rep, today, null, false).orThrow();
        assertThat(directory.hats(head))
                .containsExactlyInAnyOrder(
                        office.head(0), Actor.union(head, Role.UNION_REP, office.administration(), office.union(5)));
    }

    @Test
    void findsAUnionByAnyOfItsNames() {
        String code = office.code();
        UnionId union = register.registerUnion(
                        SYSTEM, "Sandlådeförbundet " + code, "Sand " + code, List.of("Sandlådan " + code))
                .orThrow();
        for (String name : List.of("Sandlådeförbundet " + code, " sand  " + code, "SANDLÅDAN " + code)) {
            assertThat(directory.unionByName(name)).map(UnionView::id).contains(union);
        }
        assertThat(directory.unionByName("Sandslottet " + code)).isEmpty();
        assertThat(directory.union(union).aliases()).containsExactly("Sandlådan " + code);
        assertThat(directory.unions()).extracting(UnionView::id).contains(union);
        assertThat(register.registerUnion(SYSTEM, "Annat " + code, "sandlådan " + code, List.of())
                        .refusal())
                .map(Refusal::code)
                .contains("party.union-name-taken");
    }

    @Test
    void keepsSettingsAndClosedDaysPerAdministration() {
        LocalDate squeezed = LocalDate.of(2027, 5, 7);
        AdministrationSettings strict = new AdministrationSettings(
                ConsultationEndsAt.ADJUSTMENT, 10, 6, false, CrossUnionVisibility.AT_MEETING);
        register.closeDay(office.hr(), office.administration(), squeezed, "Klämdag")
                .orThrow();
        register.closeDay(office.hr(), office.administration(), squeezed, "Klämdag")
                .orThrow();
        register.changeSettings(office.hr(), office.administration(), strict).orThrow();

        AdministrationView view = directory.administration(office.administration());
        assertThat(view.settings()).isEqualTo(strict);
        assertThat(view.workingDays().isWorkingDay(squeezed)).isFalse();
        assertThat(directory.administrationByCode(office.code()))
                .map(AdministrationView::id)
                .contains(view.id());
        AdministrationView other = directory.administration(fixtures.office().administration());
        assertThat(other.settings()).isEqualTo(AdministrationSettings.defaults());
        assertThat(other.workingDays().isWorkingDay(squeezed)).isTrue();
    }

    @Test
    void keepsPasswordsHashedAndOutOfLogs() {
        String username = "petra." + office.code().toLowerCase(java.util.Locale.ROOT);
        register.registerPerson(SYSTEM, username, "Petra Passning", username + "@example.invalid", "groda-9-måne")
                .orThrow();
        LoginView login = directory.login(username).orElseThrow();
        assertThat(login.passwordHash()).startsWith("{bcrypt}").doesNotContain("groda");
        assertThat(passwords.matches("groda-9-måne", login.passwordHash())).isTrue();
        assertThat(login.toString()).doesNotContain("bcrypt");
        assertThat(directory.login("nobody." + office.code())).isEmpty();
    }

    @Test
    void theRegisterRefusesWhatItCannotKeep() {
        assertThat(register.registerAdministration(SYSTEM, "för lång", "Ängen", "chef")
                        .refusal())
                .map(Refusal::code)
                .contains("party.bad-administration-code");
        assertThat(register.registerAdministration(SYSTEM, office.code(), "Ängen", "chef")
                        .refusal())
                .map(Refusal::code)
                .contains("party.administration-code-taken");
        assertThat(register.registerDepartment(office.hr(), office.administration(), "Badavdelningen")
                        .refusal())
                .map(Refusal::code)
                .contains("party.department-name-taken");
        assertThat(register.registerPerson(SYSTEM, "Stor Bokstav", "Stor", "s@example.invalid", null)
                        .refusal())
                .map(Refusal::code)
                .contains("party.bad-username");
        Hat hat = Hat.employer(Role.REGISTRAR, office.administration());
        assertThat(register.assign(SYSTEM, Office.person(office.hr()), hat, today, today.minusDays(1), false)
                        .refusal())
                .map(Refusal::code)
                .contains("party.period-ends-before-it-begins");
    }

    @Test
    void onlyTheOwnRegisterIsKept() {
        Office other = fixtures.office();
        assertThat(register.registerDepartment(other.hr(), office.administration(), "Ny avdelning")
                        .refusal())
                .map(Refusal::code)
                .contains("party.other-administration");
        assertThat(register.registerDepartment(office.rep(0), office.administration(), "Ny avdelning")
                        .refusal())
                .map(Refusal::code)
                .contains("party.not-allowed");
    }

    @Test
    void anUnknownIdIsABug() {
        assertThatIllegalStateException().isThrownBy(() -> directory.union(UnionId.next()));
    }

    private static List<PersonId> ids(List<PersonView> persons) {
        return persons.stream().map(PersonView::id).toList();
    }
}
