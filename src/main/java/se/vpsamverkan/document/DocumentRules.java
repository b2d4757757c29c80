package se.vpsamverkan.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.CaseState;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;

/** What must hold for a document to be laid ready or sent. */
final class DocumentRules {

    private static final int LONGEST_NAME = 200;

    private DocumentRules() {}

    static Optional<Refusal> badTitle(String title) {
        return refuseUnless(!title.isBlank() && title.strip().length() <= LONGEST_NAME, "document.bad-title");
    }

    /** A file has a name and at least one byte; it may be left out only where another can come or has come. */
    static Optional<Refusal> badFile(@Nullable String fileName, byte @Nullable [] bytes, boolean mayBeLeftOut) {
        if (fileName == null && bytes == null) {
            return refuseUnless(mayBeLeftOut, "document.empty-file");
        }
        if (fileName == null || fileName.isBlank() || fileName.length() > LONGEST_NAME) {
            return Optional.of(Refusal.of("document.bad-file-name"));
        }
        return refuseUnless(bytes != null && bytes.length > 0, "document.empty-file");
    }

    static Optional<Refusal> taken(NewDocument document, List<CaseDocument> all) {
        if (document.type() == DocumentType.VP) {
            return refuseUnless(vp(all).isEmpty(), "document.vp-exists");
        }
        if (document.number() < 1) {
            return Optional.of(Refusal.of("document.bad-number"));
        }
        boolean free =
                all.stream().noneMatch(one -> one.type() == DocumentType.ANNEX && one.number() == document.number());
        return free
                ? Optional.empty()
                : Optional.of(Refusal.of("document.number-taken", Integer.toString(document.number())));
    }

    /** E1: the VP itself must be there; annexes may be missing if HR says why. */
    static Optional<Refusal> notReady(
            CaseView found, List<CaseDocument> all, List<CaseDocument> missing, @Nullable String reason) {
        if (found.state() != CaseState.RUNNING) {
            return Optional.of(Refusal.of("document.plan-not-confirmed"));
        }
        if (found.dispatched()) {
            return Optional.of(Refusal.of("document.vp-already-sent"));
        }
        if (vp(all).filter(CaseDocument::hasFile).isEmpty()) {
            return Optional.of(Refusal.of("document.vp-missing"));
        }
        boolean explained = missing.isEmpty() || reason != null && !reason.isBlank();
        return explained
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "document.missing-needs-reason",
                        missing.stream().map(CaseDocument::title).collect(Collectors.joining(", "))));
    }

    static Optional<Refusal> badWindow(LocalDateTime ends, Instant now) {
        Optional<Refusal> noSuchTime = Deadline.checked(ends).refusal();
        if (noSuchTime.isPresent()) {
            return noSuchTime;
        }
        Deadline due = Deadline.of(ends);
        return due.instant().isAfter(now)
                ? Optional.empty()
                : Optional.of(Refusal.of("document.window-is-past", due.spoken()));
    }

    static Optional<CaseDocument> vp(List<CaseDocument> all) {
        return all.stream().filter(one -> one.type() == DocumentType.VP).findFirst();
    }

    static int nextAnnexNumber(List<CaseDocument> all) {
        return 1 + all.stream().mapToInt(CaseDocument::number).max().orElse(0);
    }

    static Optional<Refusal> refuseUnless(boolean fine, String code) {
        return fine ? Optional.empty() : Optional.of(Refusal.of(code));
    }
}
