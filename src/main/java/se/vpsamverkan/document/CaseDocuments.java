package se.vpsamverkan.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.cycle.UnionInvited;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DocumentId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** The VP draft and its annexes: laid ready, sent, late. A missing annex never stops the VP (process.md 2). */
@Service
@Transactional
public class CaseDocuments {

    private final DocumentStore store;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Registrations registrations;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDocuments(
            DocumentStore store,
            ConsultationCases cases,
            Deadlines deadlines,
            Registrations registrations,
            Permissions permissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.deadlines = deadlines;
        this.registrations = registrations;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** Lays a document ready, or notes that one is expected. After the VP has gone out it waits to be sent by itself. */
    public Result<DocumentId> prepare(Actor by, CaseKey key, NewDocument document) {
        Optional<Refusal> refusal = permissions.check(by, Act.DISPATCH_DOCUMENT, key);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        CaseView found = cases.lock(key);
        refusal = open(found)
                .or(() -> DocumentRules.badTitle(document.title()))
                .or(() -> DocumentRules.badFile(document.fileName(), document.bytes(), true))
                .or(() -> DocumentRules.taken(document, store.all(key)));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        int number = document.type() == DocumentType.VP ? 0 : document.number();
        return Result.done(store.add(
                        new CaseDocument(key, document.type(), number, document.title()),
                        document.fileName(),
                        document.bytes())
                .id());
    }

    /** Gives a document its file before it is sent; a file given earlier is replaced. */
    public Result<Nothing> supply(Actor by, DocumentId document, String fileName, byte[] bytes) {
        CaseDocument found = store.get(document);
        Optional<Refusal> refusal = permissions.check(by, Act.DISPATCH_DOCUMENT, found.caseKey());
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        refusal = open(cases.lock(found.caseKey())).or(() -> DocumentRules.badFile(fileName, bytes, false));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (found.isSent()) {
            return Result.refused("document.already-sent", found.title());
        }
        store.supply(found, fileName, bytes);
        return Result.done();
    }

    /** Sends the VP and every annex that is there to the invited unions; their time begins. */
    public Result<Dispatched> dispatchVp(Actor by, CaseKey key, DispatchVp order) {
        Optional<Refusal> refusal = permissions.check(by, Act.DISPATCH_DOCUMENT, key);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        CaseView found = cases.lock(key);
        List<CaseDocument> all = store.all(key);
        List<CaseDocument> missing =
                all.stream().filter(document -> !document.hasFile()).toList();
        refusal = open(found).or(() -> DocumentRules.notReady(found, all, missing, order.missingReason()));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        Instant now = clock.instant();
        boolean late = !found.plan().of(DeadlineKind.VP_DISPATCH).inTime(now);
        List<CaseDocument> sent = all.stream().filter(CaseDocument::hasFile).toList();
        sent.forEach(document -> send(document, found.invited(), now, late));
        CaseDocument vp = DocumentRules.vp(sent).orElseThrow();
        if (!missing.isEmpty() && order.missingReason() != null) {
            vp.sentWithout(order.missingReason().strip());
        }
        cases.dispatched(key, now);
        events.publishEvent(new VpDispatched(key, vp.id(), missing.size(), by, now));
        found.invited().forEach(union -> events.publishEvent(new UnionInvited(key, union, by, now)));
        deadlines.met(key, DeadlineKind.VP_DISPATCH, null, by);
        deadlines.openPlanned(key, DeadlineKind.INPUT, null, by);
        return Result.done(new Dispatched(vp.id(), now, found.invited().size(), sent.size(), missing.size(), late));
    }

    /** Sends a late annex or a new version of a document; it gets its own time. The id is the sent version's. */
    public Result<DocumentId> dispatchLate(Actor by, CaseKey key, LateDocument order) {
        Optional<Refusal> refusal = permissions.check(by, Act.DISPATCH_DOCUMENT, key);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        CaseView found = cases.lock(key);
        CaseDocument listed = store.get(order.document());
        if (!listed.caseKey().equals(key)) {
            throw new IllegalStateException(order.document() + " is no document of " + key);
        }
        Instant now = clock.instant();
        boolean mayBeSupplied = listed.hasFile() && !listed.isSent();
        refusal = open(found)
                .or(() -> DocumentRules.refuseUnless(found.dispatched(), "document.vp-not-sent"))
                .or(() -> DocumentRules.refuseUnless(!store.isSuperseded(listed), "document.newer-version-exists"))
                .or(() -> DocumentRules.badFile(order.fileName(), order.bytes(), mayBeSupplied))
                .or(() -> DocumentRules.badWindow(order.windowEnds(), now));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        CaseDocument document = listed.isSent() ? store.add(listed.next(), null, null) : listed;
        if (order.fileName() != null && order.bytes() != null) {
            store.supply(document, order.fileName(), order.bytes());
        }
        boolean late = document.edition() == 1
                && !found.plan().of(DeadlineKind.VP_DISPATCH).inTime(now);
        Instant windowEnds = Deadline.of(order.windowEnds()).instant();
        send(document, found.invited(), now, late);
        document.windowUntil(windowEnds);
        events.publishEvent(new DocumentDispatched(key, document.id(), windowEnds, by, now));
        deadlines.open(key, DeadlineKind.DOCUMENT_INPUT, document.id().value(), windowEnds, by);
        return Result.done(document.id());
    }

    /** A union or HR reports that a document has not come (E1, R12). */
    public Result<Nothing> reportMissing(Actor by, DocumentId document) {
        CaseDocument listed = store.get(document);
        CaseKey key = listed.caseKey();
        Optional<Refusal> refusal = mayReport(by, key);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        UnionId union = by.union();
        if (union != null && store.hasOpened(listed, union)) {
            return Result.refused("document.already-opened", listed.title());
        }
        report(by, listed);
        return Result.done();
    }

    /** As above for a document nobody has listed: it is noted as an expected annex. */
    public Result<DocumentId> reportMissing(Actor by, CaseKey key, String title) {
        Optional<Refusal> refusal = mayReport(by, key).or(() -> DocumentRules.badTitle(title));
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        int number = DocumentRules.nextAnnexNumber(store.all(key));
        CaseDocument listed = store.add(new CaseDocument(key, DocumentType.ANNEX, number, title), null, null);
        report(by, listed);
        return Result.done(listed.id());
    }

    /** The file, for reading; when a union reads it for the first time that is noted on its delivery. */
    public Result<FileView> opened(Actor by, DocumentId document) {
        CaseDocument found = store.get(document);
        Optional<Refusal> refusal = permissions.check(by, Act.READ_CASE, found.caseKey());
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        boolean mayPrepare = Act.DISPATCH_DOCUMENT.scopeOf(by.role()).isPresent();
        if (!found.hasFile() || !found.isSent() && !mayPrepare) {
            return Result.refused("document.not-come", found.title());
        }
        UnionId union = by.union();
        if (union != null && !store.isDelivered(found, union)) {
            return Result.refused("document.not-sent-to-you", found.title());
        }
        FileView file = store.file(found);
        if (union != null) {
            store.opened(found, union, by.person(), clock.instant());
        }
        return Result.done(file);
    }

    /** The case's documents: the VP first, then annexes by number, old versions after the newest. */
    @Transactional(readOnly = true)
    public List<DocumentView> of(CaseKey key) {
        CaseView found = cases.view(key);
        boolean overdue = found.plan()
                .find(DeadlineKind.VP_DISPATCH)
                .map(due -> !due.inTime(clock.instant()))
                .orElse(false);
        return store.views(key, overdue);
    }

    /** A union invited after the dispatch gets what the others have got. */
    @EventListener
    void on(UnionInvited invited) {
        store.deliverEarlierDocuments(invited.caseKey(), invited.union(), invited.at());
    }

    private Optional<Refusal> mayReport(Actor by, CaseKey key) {
        Optional<Refusal> refusal = permissions.check(by, Act.REPORT_MISSING_DOCUMENT, key);
        if (refusal.isPresent()) {
            return refusal;
        }
        CaseView found = cases.lock(key);
        UnionId union = by.union();
        return open(found)
                .or(() -> DocumentRules.refuseUnless(found.dispatched(), "document.vp-not-sent"))
                .or(() -> DocumentRules.refuseUnless(
                        union == null || found.invited().contains(union), "document.union-not-invited"));
    }

    private void report(Actor by, CaseDocument listed) {
        Instant now = clock.instant();
        listed.reportedMissing(now);
        events.publishEvent(new MissingDocumentReported(listed.caseKey(), listed.id(), by, now));
    }

    private void send(CaseDocument document, List<UnionId> unions, Instant at, boolean late) {
        document.sent(at, late);
        store.deliver(document, unions, at);
        boolean vp = document.type() == DocumentType.VP && document.edition() == 1;
        RegisterKind kind = vp ? RegisterKind.VP_SENT : RegisterKind.DOCUMENT_SENT;
        registrations.toRegister(document.caseKey(), kind, document.id().value(), at);
    }

    private static Optional<Refusal> open(CaseView found) {
        return DocumentRules.refuseUnless(
                        found.state() == CaseState.PLANNED || found.state() == CaseState.RUNNING, "document.case-ended")
                .or(() -> DocumentRules.refuseUnless(found.kind().hasTextRound(), "document.no-text-round"));
    }
}
