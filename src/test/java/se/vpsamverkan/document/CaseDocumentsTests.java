package se.vpsamverkan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CycleBench;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineMet;
import se.vpsamverkan.cycle.DeadlineSet;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.cycle.UnionInvited;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Laying ready, sending, sending late, opening and missing (E1, E2, R12). */
@OnPostgres
class CaseDocumentsTests {

    private static final byte[] VP = "Mål 1: rena bad åt alla.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANNEX = "Bilaga om livbojar".getBytes(StandardCharsets.UTF_8);

    /** Of {@link #VP}, computed with another tool. */
    private static final String VP_SHA256 = "af8a66fbe8ddf0eb8982b1b2d5a2fb7bd6367862ec53b0ffac27e48754fb1ba8";

    @Autowired
    Fixtures fixtures;

    @Autowired
    CycleBench bench;

    @Autowired
    DocumentStore store;

    @Autowired
    Permissions permissions;

    private Office office;
    private CycleBench.Services now;
    private CaseDocuments documents;

    @BeforeEach
    void openOffice() {
        office = fixtures.office();
        now = bench.at("2027-11-19T11:00");
        documents =
                new CaseDocuments(store, now.cases, now.deadlines, now.registrations, permissions, now.publisher, now);
        now.listener = event -> {
            if (event instanceof UnionInvited invited) {
                documents.on(invited);
            }
        };
    }

    @Test
    void sendsTheVpAndBeginsTheUnionsTime() {
        CaseKey key = now.running(office);
        DocumentId vp = prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));
        prepare(key, NewDocument.annex(1, "Bilaga 1", "b1.pdf", ANNEX));

        Dispatched receipt = dispatch(key, null);

        assertThat(receipt).isEqualTo(new Dispatched(vp, now.instant(), 2, 2, 0, false));
        assertThat(now.events)
                .hasExactlyElementsOfTypes(
                        VpDispatched.class,
                        UnionInvited.class,
                        UnionInvited.class,
                        DeadlineMet.class,
                        DeadlineSet.class);
        assertThat(now.cases.view(key).dispatchedAt()).isEqualTo(now.instant());
        assertThat(now.deadlines.open(key))
                .singleElement()
                .extracting(DeadlineView::kind)
                .isEqualTo(DeadlineKind.INPUT);
        DocumentView sent = view(key, vp);
        assertThat(sent.sha256()).isEqualTo(VP_SHA256);
        assertThat(sent.size()).isEqualTo(VP.length);
        assertThat(sent.sentAt()).isEqualTo(now.instant());
        assertThat(sent.late()).isFalse();
        assertThat(sent.deliveries())
                .containsExactlyInAnyOrder(
                        new Delivery(office.union(0), now.instant(), null),
                        new Delivery(office.union(1), now.instant(), null));
        assertThat(now.registrations.of(key))
                .extracting(RegistrationView::kind)
                .containsExactlyInAnyOrder(RegisterKind.VP_SENT, RegisterKind.DOCUMENT_SENT);
    }

    @Test
    void saysThatTheVpItselfWasLate() {
        CaseKey key = now.running(office);
        DocumentId vp = prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));
        now.setTime("2027-11-19T12:00");
        assertThat(view(key, vp).late()).isFalse();
        now.setTime("2027-11-19T12:01");
        assertThat(view(key, vp).late()).isTrue();

        assertThat(dispatch(key, null).late()).isTrue();
        assertThat(view(key, vp).late()).isTrue();
    }

    @Test
    void sendsTheVpWithoutAMissingAnnexOnlyForAReason() {
        CaseKey key = now.running(office);
        DocumentId vp = prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));
        DocumentId annex = prepare(key, NewDocument.expected(3, "Bilaga 3, bemanning"));
        assertUnchanged(
                key,
                "document.missing-needs-reason",
                () -> documents.dispatchVp(office.hr(), key, new DispatchVp(null)));
        assertUnchanged(
                key,
                "document.missing-needs-reason",
                () -> documents.dispatchVp(office.hr(), key, new DispatchVp("  ")));

        Dispatched receipt = dispatch(key, "Bemanningen räknas om.");

        assertThat(receipt.missing()).isEqualTo(1);
        assertThat(now.events)
                .first()
                .isInstanceOfSatisfying(
                        VpDispatched.class,
                        event -> assertThat(event.annexesMissing()).isEqualTo(1));
        assertThat(view(key, vp).missingReason()).isEqualTo("Bemanningen räknas om.");
        assertThat(view(key, annex).missing()).isTrue();
        assertThat(view(key, annex).deliveries()).isEmpty();
    }

    @Test
    void givesALaterAnnexATimeOfItsOwnEvenAfterTheMeeting() {
        CaseKey key = now.running(office);
        prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));
        DocumentId annex = prepare(key, NewDocument.expected(3, "Bilaga 3, bemanning"));
        dispatch(key, "Bemanningen räknas om.");
        now.events.clear();
        now.setTime("2027-11-26T09:00");

        DocumentId sent = late(key, annex, "b3.pdf", "2027-12-03T23:59");

        Deadline window = Deadline.of(LocalDateTime.of(2027, 12, 3, 23, 59));
        assertThat(sent).isEqualTo(annex);
        assertThat(now.events).hasExactlyElementsOfTypes(DocumentDispatched.class, DeadlineSet.class);
        assertThat(now.deadlines.find(key, DeadlineKind.DOCUMENT_INPUT, annex.value()))
                .hasValueSatisfying(open -> assertThat(open.due()).isEqualTo(window.instant()));
        DocumentView view = view(key, annex);
        assertThat(view.late()).isTrue();
        assertThat(view.windowEnds()).isEqualTo(window.instant());
        assertThat(view.deliveries()).hasSize(2);
    }

    @Test
    void sendsANewVersionOfTheVpBesideTheOldOne() {
        CaseKey key = sent();
        DocumentId first = documents.of(key).get(0).id();

        DocumentId second = late(key, first, "vp-2.pdf", "2027-11-25T12:00");

        assertThat(second).isNotEqualTo(first);
        assertThat(documents.of(key)).extracting(DocumentView::version).containsExactly(2, 1);
        assertThat(view(key, first).supersededBy()).isEqualTo(second);
        assertThat(view(key, second).late()).isFalse();
        assertUnchanged(
                key, "document.newer-version-exists", () -> dispatchLate(key, first, "vp-3.pdf", "2027-11-26T12:00"));
    }

    @Test
    void givesAUnionInvitedLateTheNewestVersions() {
        CaseKey key = sent();
        DocumentId second = late(key, documents.of(key).get(0).id(), "vp-2.pdf", "2027-11-25T12:00");

        now.in(() -> now.cases.inviteUnion(office.hr(), key, office.union(4)).orThrow());

        assertThat(documents.of(key))
                .filteredOn(document -> document.deliveries().stream()
                        .anyMatch(one -> one.union().equals(office.union(4))))
                .extracting(DocumentView::id)
                .containsExactly(second);
    }

    @Test
    void notesWhenAUnionFirstOpensADocument() {
        CaseKey key = sent();
        DocumentId vp = documents.of(key).get(0).id();
        now.setTime("2027-11-20T08:00");
        FileView file = now.in(() -> documents.opened(office.rep(0), vp).orThrow());
        now.setTime("2027-11-21T08:00");
        now.in(() -> documents.opened(office.rep(0), vp).orThrow());
        now.in(() -> documents.opened(office.hr(), vp).orThrow());

        assertThat(file.bytes()).isEqualTo(VP);
        assertThat(file.fileName()).isEqualTo("vp.pdf");
        assertThat(file.sha256()).isEqualTo(VP_SHA256);
        assertThat(view(key, vp).deliveries())
                .filteredOn(one -> one.openedAt() != null)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.union()).isEqualTo(office.union(0));
                    assertThat(Deadline.at(one.openedAt()).local()).isEqualTo(LocalDateTime.of(2027, 11, 20, 8, 0));
                });
        assertUnchanged(key, "document.not-sent-to-you", () -> documents.opened(office.rep(3), vp));
    }

    @Test
    void showsAUnionNothingBeforeItIsSent() {
        CaseKey key = now.running(office);
        DocumentId vp = prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));

        assertUnchanged(key, "document.not-come", () -> documents.opened(office.rep(0), vp));
        assertThat(now.in(() -> documents.opened(office.planOwner(), vp)).refusal())
                .isEmpty();
    }

    @Test
    void takesAReportThatADocumentHasNotCome() {
        CaseKey key = now.running(office);
        DocumentId vp = prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));
        DocumentId annex = prepare(key, NewDocument.expected(3, "Bilaga 3"));
        assertUnchanged(key, "document.vp-not-sent", () -> documents.reportMissing(office.rep(0), annex));
        dispatch(key, "Kommer senare.");
        now.events.clear();

        now.in(() -> documents.reportMissing(office.rep(0), annex).orThrow());
        DocumentId unlisted = now.in(() ->
                documents.reportMissing(office.rep(1), key, "Riskbedömningen").orThrow());

        assertThat(now.events).hasExactlyElementsOfTypes(MissingDocumentReported.class, MissingDocumentReported.class);
        assertThat(view(key, annex).reportedMissingAt()).isEqualTo(now.instant());
        assertThat(view(key, unlisted).number()).isEqualTo(4);
        assertThat(view(key, unlisted).missing()).isTrue();
        now.in(() -> documents.opened(office.rep(0), vp).orThrow());
        assertUnchanged(key, "document.already-opened", () -> documents.reportMissing(office.rep(0), vp));
        assertUnchanged(key, "document.union-not-invited", () -> documents.reportMissing(office.rep(3), annex));
        assertUnchanged(key, "party.not-allowed", () -> documents.reportMissing(office.secretary(), annex));
    }

    @Test
    void refusesToLayReadyWhatCannotBeSent() {
        CaseKey key = now.running(office);
        prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));
        prepare(key, NewDocument.annex(1, "Bilaga 1", "b1.pdf", ANNEX));

        assertPrepareRefused(key, "document.vp-exists", NewDocument.vp("VP igen", "vp.pdf", VP));
        assertPrepareRefused(key, "document.number-taken", NewDocument.annex(1, "Bilaga 1", "b1.pdf", ANNEX));
        assertPrepareRefused(key, "document.bad-number", NewDocument.annex(0, "Bilaga", "b.pdf", ANNEX));
        assertPrepareRefused(key, "document.bad-title", NewDocument.annex(2, " ", "b.pdf", ANNEX));
        assertPrepareRefused(key, "document.empty-file", NewDocument.annex(2, "Bilaga 2", "b.pdf", new byte[0]));
        assertPrepareRefused(key, "document.bad-file-name", NewDocument.annex(2, "Bilaga 2", " ", ANNEX));
        assertUnchanged(
                key,
                "party.not-allowed",
                () -> documents.prepare(office.rep(0), key, NewDocument.expected(2, "Bilaga 2")));
    }

    @Test
    void refusesToSendTooEarlyTwiceOrWithoutTheVp() {
        CaseKey planned = now.in(() -> now.cases
                .plan(office.hr(), CycleBench.wish(office, CaseKind.SAMVERKAN))
                .orThrow());
        assertUnchanged(planned, "document.plan-not-confirmed", () -> order(planned));
        CaseKey followUp = now.in(() -> now.cases
                .plan(office.hr(), CycleBench.wish(office, CaseKind.MBL_FOLLOWUP))
                .orThrow());
        assertUnchanged(followUp, "document.no-text-round", () -> order(followUp));
        CaseKey key = now.running(office);
        assertUnchanged(key, "document.vp-missing", () -> order(key));
        DocumentId vp = prepare(key, new NewDocument(DocumentType.VP, 0, "Verksamhetsplan 2028", null, null));
        assertUnchanged(key, "document.vp-missing", () -> order(key));
        assertUnchanged(key, "document.vp-not-sent", () -> dispatchLate(key, vp, "vp.pdf", "2027-11-25T12:00"));
        now.in(() -> documents.supply(office.planOwner(), vp, "vp.pdf", VP).orThrow());
        assertUnchanged(
                key, "party.not-allowed", () -> documents.dispatchVp(office.secretary(), key, new DispatchVp(null)));
        dispatch(key, null);
        assertUnchanged(key, "document.vp-already-sent", () -> order(key));
        assertUnchanged(key, "document.already-sent", () -> documents.supply(office.hr(), vp, "ny.pdf", ANNEX));
        now.in(() -> now.cases.cancel(office.hr(), key, "Slut").orThrow());
        assertUnchanged(key, "document.case-ended", () -> dispatchLate(key, vp, "vp.pdf", "2027-11-25T12:00"));
    }

    @Test
    void refusesALateDocumentWithoutFileOrTime() {
        CaseKey key = sent();
        DocumentId annex = prepare(key, NewDocument.expected(3, "Bilaga 3"));

        assertUnchanged(key, "document.window-is-past", () -> dispatchLate(key, annex, "b3.pdf", "2027-11-19T10:00"));
        assertUnchanged(key, "kernel.time-is-skipped", () -> dispatchLate(key, annex, "b3.pdf", "2028-03-26T02:30"));
        assertUnchanged(
                key,
                "document.empty-file",
                () -> documents.dispatchLate(
                        office.hr(), key, new LateDocument(annex, null, null, LocalDateTime.of(2027, 12, 1, 12, 0))));
    }

    private CaseKey sent() {
        CaseKey key = now.running(office);
        prepare(key, NewDocument.vp("Verksamhetsplan 2028", "vp.pdf", VP));
        dispatch(key, null);
        return key;
    }

    private DocumentId prepare(CaseKey key, NewDocument document) {
        return now.in(() -> documents.prepare(office.hr(), key, document).orThrow());
    }

    private Dispatched dispatch(CaseKey key, @Nullable String reason) {
        return now.in(() ->
                documents.dispatchVp(office.hr(), key, new DispatchVp(reason)).orThrow());
    }

    private Result<Dispatched> order(CaseKey key) {
        return documents.dispatchVp(office.hr(), key, new DispatchVp(null));
    }

    private DocumentId late(CaseKey key, DocumentId document, String name, String until) {
        return now.in(() -> dispatchLate(key, document, name, until).orThrow());
    }

    private Result<DocumentId> dispatchLate(CaseKey key, DocumentId document, String name, String until) {
        return documents.dispatchLate(
                office.hr(), key, new LateDocument(document, name, ANNEX, LocalDateTime.parse(until)));
    }

    private DocumentView view(CaseKey key, DocumentId document) {
        return documents.of(key).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow();
    }

    private void assertPrepareRefused(CaseKey key, String code, NewDocument document) {
        assertUnchanged(key, code, () -> documents.prepare(office.hr(), key, document));
    }

    private void assertUnchanged(CaseKey key, String code, Supplier<? extends Result<?>> act) {
        List<Object> before = List.of(now.everything(key), documents.of(key));
        assertThat(now.in(act::get).refusal().map(Refusal::code)).contains(code);
        assertThat(List.<Object>of(now.everything(key), documents.of(key))).isEqualTo(before);
    }
}
