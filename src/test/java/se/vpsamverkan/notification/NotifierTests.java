package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.minutes.ImmediateAdjustment;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.process.Engine;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.MeetingFixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Who gets which mail. */
@OnPostgres
class NotifierTests {

    private static final String CANARY = "Kanariegul badring vid grunda bassängen";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MailCases mailCases;

    @Autowired
    private UnionInput input;

    @Autowired
    private MeetingFixtures held;

    @Autowired
    private MinutesDesk desk;

    @Autowired
    private Engine engine;

    @Autowired
    private Directory directory;

    @Autowired
    private Clock clock;

    private Office office;
    private CaseKey key;

    @BeforeEach
    void dispatchTheVp() {
        office = fixtures.office();
        key = mailCases.dispatched(office);
    }

    @Test
    void everyInvitedUnionIsToldItsTimeOnce() {
        var mails = mailCases.mails(key, "UNION_INVITED");

        // six reps and the first union's deputy
        assertThat(mails).hasSize(7).extracting(MailView::to).doesNotHaveDuplicates();
        assertThat(mails)
                .allSatisfy(mail -> assertThat(mail.subject())
                        .startsWith("[VP 2031] Lämna in senast ")
                        .endsWith(" kl. 23.59"));
    }

    @Test
    void onlyTheUnionsThatMayStillHandInAreRemindedAndOnlyOnce() {
        handIn(0);
        input.declareNoInput(office.rep(1), key, office.union(1)).orThrow();
        var deadline = mailCases.deadline(key, DeadlineKind.INPUT, null);

        assertThat(mailCases.remind(deadline, "WD1")).isEqualTo(4);
        assertThat(mailCases.remind(deadline, "WD1")).isZero();
        handIn(2);
        assertThat(mailCases.remind(deadline, "H2")).isEqualTo(3);

        assertThat(to("INPUT/WD1")).containsExactlyInAnyOrder(mail(2), mail(3), mail(4), mail(5));
        assertThat(to("INPUT/H2")).containsExactlyInAnyOrder(mail(3), mail(4), mail(5));
        assertThat(mailCases.mails(key, "INPUT/WD1"))
                .allSatisfy(
                        mail -> assertThat(mail.text()).contains("Ni kan lämna").doesNotContain("försen"));
    }

    @Test
    void aMovedDeadlineIsRemindedOfAnew() {
        var deadline = mailCases.deadline(key, DeadlineKind.INPUT, null);
        mailCases.remind(deadline, "WD1");

        var moved = mailCases.move(deadline, deadline.due().plus(Duration.ofDays(7)));

        assertThat(mailCases.mails(key, "INPUT_TIME_MOVED")).hasSize(7);
        assertThat(mailCases.remind(moved, "WD1")).isEqualTo(7);
    }

    @Test
    void hrIsToldOfEachSilentUnionWhenItsTimeEnds() {
        for (int union = 2; union < 6; union++) {
            handIn(union);
        }
        var deadline = mailCases.deadline(key, DeadlineKind.INPUT, null);
        var passed = mailCases.move(deadline, clock.instant().minusSeconds(1));
        input.closeInput(passed);
        input.closeInput(passed);

        var silent = mailCases.mails(key, "UNION_SILENT");
        assertThat(silent).hasSize(2).extracting(MailView::to).containsOnly(address(office.hr()));
        assertThat(silent.get(0).text() + silent.get(1).text())
                .contains(office.unions().get(0).officialName())
                .contains(office.unions().get(1).officialName());
        assertThat(mailCases.mails(key, "INPUT_TO_DISTRIBUTE")).hasSize(1);
    }

    @Test
    void anOverdueDepartmentIsToldFirstAndThenTheChainAboveIt() {
        var department = office.departments().get(0);
        var due = clock.instant().minusSeconds(60);
        var deadline = mailCases.open(
                key, DeadlineKind.DEPARTMENT_ANSWERS, department.id().value(), due);

        for (String rung : List.of("DUE", "PLUS24", "PLUS48", "PLUS72")) {
            assertThat(mailCases.remind(deadline, rung)).isEqualTo(1);
        }
        assertThat(mailCases.remind(deadline, "PLUS72", 1)).isEqualTo(1);

        var chain = mailCases
                .all(key)
                .filter(mail -> mail.trigger().startsWith("DEPARTMENT_ANSWERS/"))
                .toList();
        assertThat(chain)
                .extracting(MailView::to)
                .containsExactly(
                        address(department.head()),
                        address(department.head()),
                        address(office.hr()),
                        address(office.director()),
                        address(office.director()));
        assertThat(chain.get(2).text()).contains(department.name());
        assertThat(chain.get(2).subject()).contains("Påminnelse till chef").doesNotContain(department.name());
    }

    @Test
    void theOtherEmployerStepsClimbTheirOwnChains() {
        var due = clock.instant().minusSeconds(60);

        var review = mailCases.open(key, DeadlineKind.ANSWERS_REVIEW, null, due);
        mailCases.remind(review, "DUE");
        mailCases.remind(review, "PLUS24");
        var minutes = mailCases.open(key, DeadlineKind.PUBLICATION, null, due);
        mailCases.remind(minutes, "DUE");
        mailCases.remind(minutes, "PLUS24");

        assertThat(to("ANSWERS_REVIEW/DUE")).containsExactly(address(office.hr()));
        assertThat(to("ANSWERS_REVIEW/PLUS24")).containsExactly(address(office.director()));
        assertThat(to("PUBLICATION/DUE")).containsExactly(address(office.secretary()));
        assertThat(to("PUBLICATION/PLUS24")).containsExactly(address(office.hr()));
    }

    @Test
    void noMailCarriesWhatAUnionWroteAndNoSubjectNamesAnybody() {
        handIn(0);
        mailCases.remind(mailCases.deadline(key, DeadlineKind.INPUT, null), "WD1");

        assertThat(mailCases.mails(key, "INPUT_RECEIPT")).hasSize(2);
        var names = office.unions().stream()
                .flatMap(union -> List.of(union.officialName(), union.shortName()).stream())
                .toList();
        assertThat(mailCases.all(key)).allSatisfy(mail -> {
            assertThat(mail.text() + mail.html() + mail.subject()).doesNotContain("Kanariegul", "badring");
            assertThat(mail.subject()).doesNotContain(names).doesNotContain("Berit", "Hillevi", "Gösta");
        });
    }

    @Test
    void anActThatIsRolledBackLeavesNoMail() {
        var deadline = mailCases.deadline(key, DeadlineKind.INPUT, null);
        try {
            mailCases.inTransaction(() -> {
                mailCases.remind(deadline, "WD1");
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }

        assertThat(mailCases.mails(key, "INPUT/WD1")).isEmpty();
    }

    @Test
    void theReminderOfAnExtractNamesTheExtract() {
        key = held.attended(office = fixtures.office());
        var there = MeetingFixtures.there(office);
        var meeting = held.meeting(key);
        var extract = desk.adjustImmediately(
                        office.secretary(),
                        meeting.id(),
                        new ImmediateAdjustment(
                                meeting.caseMatter().id(),
                                "Bryggan stängs i dag.",
                                List.of(there.get(2)),
                                there.get(0),
                                there.get(1)))
                .orThrow();
        engine.runBackground(key); // the pages are made
        var justering = mailCases.deadline(key, DeadlineKind.JUSTERING, extract.value());

        mailCases.remind(justering, "H15");
        mailCases.remind(justering, "DUE");

        assertThat(mailCases.mails(key, "JUSTERING/H15")).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject()).contains("Justera protokollsutdraget senast");
            assertThat(mail.text()).contains("Protokollsutdraget från mötet").doesNotContain("Protokollet");
        });
        assertThat(mailCases.mails(key, "JUSTERING/DUE"))
                .isNotEmpty()
                .allSatisfy(
                        mail -> assertThat(mail.subject()).contains("Justera protokollsutdraget skulle vara klart"));
    }

    private void handIn(int union) {
        Instant now = clock.instant();
        input.submit(
                        office.rep(union),
                        key,
                        office.union(union),
                        List.of(Block.item(ItemKind.PROPOSAL, "1.", CANARY)),
                        now)
                .orThrow();
    }

    private List<String> to(String trigger) {
        return mailCases.mails(key, trigger).stream().map(MailView::to).toList();
    }

    /** The rep's address. */
    private String mail(int union) {
        return address(office.rep(union));
    }

    private String address(Actor actor) {
        return directory.person(Office.person(actor)).orElseThrow().email();
    }
}
