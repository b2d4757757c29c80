package se.vpsamverkan.answer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.proposal.ItemKind;

/** The gate an answer must pass to count as written: the union must be able to read from it what becomes of its item. */
final class AnswerRules {

    private static final int MAX_TEXT = 100_000;

    /** Noes: a union is owed the why, in words or as a reason. */
    private static final Set<Disposition> NOES =
            EnumSet.of(Disposition.NOT_INCLUDED, Disposition.REJECTED_CENTRALLY, Disposition.OUT_OF_SCOPE);

    /** Dispositions that say nothing without words: where to, when, where it was answered. */
    private static final Set<Disposition> NEED_TEXT =
            EnumSet.of(Disposition.REFERRED, Disposition.DEFERRED, Disposition.INFORMATION, Disposition.PARTLY);

    private AnswerRules() {}

    /** Why the draft does not answer an item of this kind; empty when it does. */
    static Optional<Refusal> problem(ItemKind kind, boolean referral, AnswerDraft draft) {
        Disposition disposition = draft.disposition();
        if (disposition != null && !disposition.choosable()) {
            return Optional.of(Refusal.of("answer.unanswered-is-no-answer"));
        }
        if (kind.needsDisposition() && disposition == null) {
            return Optional.of(Refusal.of("answer.disposition-missing"));
        }
        if (referral
                && disposition != null
                && disposition != Disposition.REFERRED
                && disposition != Disposition.REJECTED_CENTRALLY) {
            return Optional.of(Refusal.of("answer.referred-item"));
        }
        if (draft.text().isBlank() && (disposition == null || NEED_TEXT.contains(disposition))) {
            return Optional.of(Refusal.of("answer.text-missing"));
        }
        if (disposition != null
                && NOES.contains(disposition)
                && draft.text().isBlank()
                && draft.reasons().isEmpty()) {
            return Optional.of(Refusal.of("answer.reason-missing"));
        }
        return unkeepable(draft);
    }

    /** The same for an answer given orally: the minutes record what was said, whatever it was. */
    static Optional<Refusal> problemAtMeeting(AnswerDraft draft) {
        if (draft.disposition() == Disposition.UNANSWERED) {
            return Optional.of(Refusal.of("answer.unanswered-is-no-answer"));
        }
        return blankOrUnstorable(draft.text());
    }

    /** Why a text that is required cannot be kept; empty when it can. */
    static Optional<Refusal> blankOrUnstorable(String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of("answer.text-missing"));
        }
        return unstorable(text) ? Optional.of(Refusal.of("answer.text-not-storable")) : Optional.empty();
    }

    /** Why what is typed so far cannot be kept; empty when it can, whether or not it answers anything. */
    static Optional<Refusal> unkeepable(AnswerDraft draft) {
        return unstorable(draft.text()) || unstorable(draft.internalNote() == null ? "" : draft.internalNote())
                ? Optional.of(Refusal.of("answer.text-not-storable"))
                : Optional.empty();
    }

    private static boolean unstorable(String text) {
        return text.length() > MAX_TEXT
                || text.codePoints()
                        .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
