package se.vpsamverkan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.party.AdministrationSettings;
import se.vpsamverkan.party.ConsultationEndsAt;
import se.vpsamverkan.party.CrossUnionVisibility;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PartyRegister;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** The outbox as a page and an administrator use it. */
@OnPostgres
class OutboxTests {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MailCases mailCases;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailSearch search;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private MailRows rows;

    @Autowired
    private ConsultationCases cases;

    @Autowired
    private MailVisibility visibility;

    @Autowired
    private Directory directory;

    @Autowired
    private Permissions permissions;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private GreenMail greenMail;

    @Autowired
    private PartyRegister register;

    @Autowired
    private UnionInput input;

    private Office office;
    private CaseKey key;
    private MailView mail;

    @BeforeEach
    void dispatchTheVp() {
        office = fixtures.office();
        key = mailCases.dispatched(office);
        mail = mailCases.all(key).findFirst().orElseThrow();
    }

    @Test
    void withoutAMailServerRowsAreHeldAndAServerLaterSendsNothingByItself() {
        var without = new Outbox(
                rows,
                cases,
                visibility,
                directory,
                permissions,
                new StaticListableBeanFactory().getBeanProvider(MailTransport.class),
                settings,
                clock);
        var draft = new Outbox.Draft(
                new About(key, null, null, null),
                "CASE_CANCELLED",
                "held",
                Audience.HR,
                new Recipient(Office.person(office.hr()), mail.to(), null),
                new MailText("[VP 2031] Ämne", "text", "<p>text</p>"),
                null,
                null);
        mailCases.inTransaction(() -> without.write(draft));
        dispatcher.dispatchDue();
        var held = mailCases.mails(key, "CASE_CANCELLED").get(0);
        assertThat(held.state()).isEqualTo(MailState.HELD);

        assertThat(outbox.release(office.hr(), held.id()).refusal())
                .map(Refusal::code)
                .contains("notification.only-administrator");
        assertThat(without.release(office.sysAdmin(), held.id()).refusal())
                .map(Refusal::code)
                .contains("notification.no-server");
        outbox.release(office.sysAdmin(), held.id()).orThrow();
        dispatcher.dispatchDue();

        assertThat(state(held.id())).isEqualTo(MailState.SENT);
    }

    @Test
    void aWaitingMailCanBeHeldAndReleased() {
        outbox.hold(office.hr(), mail.id()).orThrow();
        dispatcher.dispatchDue();
        assertThat(state(mail.id())).isEqualTo(MailState.HELD);

        assertThat(outbox.releaseAll(office.sysAdmin(), List.of(mail.id(), mail.id()))
                        .orThrow())
                .isEqualTo(1);
        dispatcher.dispatchDue();
        assertThat(state(mail.id())).isEqualTo(MailState.SENT);
        assertThat(outbox.hold(office.hr(), mail.id()).refusal()).isPresent();
    }

    @Test
    void resendingIsANewRowWithItsOwnMessageId() {
        assertThat(outbox.resend(office.hr(), mail.id()).refusal())
                .map(Refusal::code)
                .contains("notification.not-sent-yet");
        dispatcher.dispatchDue();

        var again = outbox.resend(office.hr(), mail.id()).orThrow();
        var onceMore = outbox.resend(office.hr(), mail.id()).orThrow();
        dispatcher.dispatchDue();

        var resent = outbox.mail(office.hr(), again).orThrow();
        assertThat(resent.resendOf()).isEqualTo(mail.id());
        assertThat(resent.state()).isEqualTo(MailState.SENT);
        assertThat(resent.messageId()).isNotEqualTo(mail.messageId());
        assertThat(resent.subject()).isEqualTo(mail.subject());
        assertThat(state(onceMore)).isEqualTo(MailState.SENT);
        assertThat(java.util.Arrays.stream(greenMail.getReceivedMessages())
                        .filter(message -> mail.to().equals(DispatcherTests.recipient(message))))
                .hasSize(3);
    }

    @Test
    void onlyThoseWhoMayReadTheOutboxDoAndOnlyTheirOwnAdministrations() {
        assertThat(outbox.of(office.hr(), key).orThrow()).hasSize(7);
        assertThat(outbox.of(office.sysAdmin(), key).orThrow()).hasSize(7);
        assertThat(outbox.of(office.rep(0), key).refusal()).isPresent();
        assertThat(outbox.of(office.secretary(), key).refusal()).isPresent();

        var elsewhere = fixtures.office();
        assertThat(outbox.of(elsewhere.hr(), key).refusal()).isPresent();
        assertThat(outbox.mail(elsewhere.hr(), mail.id()).refusal()).isPresent();
        assertThat(outbox.resend(elsewhere.hr(), mail.id()).refusal()).isPresent();
    }

    @Test
    void aPageShowsOnlyWhatWasAskedFor() {
        outbox.hold(office.hr(), mail.id()).orThrow();

        var all = search.page(office.hr(), null, null, 1).orThrow();
        var held = search.page(office.hr(), key, MailState.HELD, 7).orThrow();

        assertThat(all.mails()).hasSize(7);
        assertThat(all.pages()).isEqualTo(1);
        assertThat(held.mails()).extracting(MailView::id).containsExactly(mail.id());
        assertThat(held.number()).as("the last page there is").isEqualTo(1);
        assertThat(held.counts()).containsEntry(MailState.HELD, 1).containsEntry(MailState.NEW, 6);
        assertThat(search.page(fixtures.office().hr(), key, null, 1).refusal()).isPresent();
        assertThat(search.page(office.rep(0), null, null, 1).refusal()).isPresent();
    }

    @Test
    void nothingIsReleasedWhenOneOfThemMayNotBe() {
        outbox.hold(office.hr(), mail.id()).orThrow();

        assertThat(outbox.releaseAll(office.hr(), List.of(mail.id())).refusal()).isPresent();
        assertThat(outbox.releaseAll(office.sysAdmin(), List.of(mail.id(), new MailId(UUID.randomUUID())))
                        .refusal())
                .map(Refusal::code)
                .contains("notification.no-such-mail");
        assertThat(state(mail.id())).isEqualTo(MailState.HELD);
    }

    @Test
    void whereReceiptsAreHiddenTheOutboxDoesNotTellWhoHasHandedIn() {
        register.changeSettings(
                        Actor.system(),
                        office.administration(),
                        new AdministrationSettings(
                                ConsultationEndsAt.MEETING_END, 7, 5, false, CrossUnionVisibility.AFTER_RELEASE))
                .orThrow();
        input.declareNoInput(office.rep(1), key, office.union(1)).orThrow();
        mailCases.remind(mailCases.deadline(key, DeadlineKind.INPUT, null), "WD1");

        assertThat(outbox.of(office.hr(), key).orThrow())
                .extracting(MailView::trigger)
                .containsOnly("UNION_INVITED");
        var page = search.page(office.sysAdmin(), null, null, 1).orThrow();
        assertThat(page.mails()).extracting(MailView::trigger).containsOnly("UNION_INVITED");
        assertThat(page.counts().values().stream().mapToInt(Integer::intValue).sum())
                .as("counts tell no more")
                .isEqualTo(7);
        var receipt = mailCases.mails(key, "NO_INPUT_RECEIPT").get(0);
        assertThat(outbox.mail(office.hr(), receipt.id()).refusal())
                .map(Refusal::code)
                .contains("notification.no-such-mail");
    }

    private MailState state(MailId id) {
        return outbox.mail(office.hr(), id).orThrow().state();
    }
}
