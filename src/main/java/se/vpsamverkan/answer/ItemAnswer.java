package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;

/** A distributed item and its answer. Once released nothing in it changes any more. The id is the item's. */
@Entity
@Table(name = "item_answer")
class ItemAnswer {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    private UUID subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_kind")
    private ItemKind itemKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "addressee_kind")
    private Addressee.Kind addresseeKind;

    @Column(name = "department_id")
    private @Nullable UUID departmentId;

    @Column(name = "referred_to")
    private @Nullable String referredTo;

    @Enumerated(EnumType.STRING)
    private @Nullable Disposition disposition;

    private String reasons = "";

    @Column(name = "answer_text")
    private @Nullable String text;

    @Column(name = "internal_note")
    private @Nullable String internalNote;

    @Column(name = "written_at")
    private @Nullable Instant writtenAt;

    /** Who typed last, be it an answer or only the beginning of one. */
    @Column(name = "written_by")
    private @Nullable UUID writtenBy;

    private @Nullable Integer batch;

    /** When HR sent the answer back; null once the department has handed over again. */
    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    /** HR sent the answer back and nobody has touched it since. */
    @Column(name = "owed_again")
    private boolean owedAgain;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerGiven given;

    /** When the sitting ended at which its union took the item back. */
    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ItemAnswer() {}

    ItemAnswer(ItemView item, Addressee addressee) {
        this.id = item.id().value();
        this.caseKey = item.caseKey().value();
        this.subject = item.subject();
        this.itemKind = item.kind();
        this.addresseeKind = addressee.kind();
        address(addressee);
    }

    ItemId item() {
        return new ItemId(id);
    }

    ItemKind kind() {
        return itemKind;
    }

    @Nullable
    DepartmentId department() {
        return departmentId == null ? null : new DepartmentId(departmentId);
    }

    Addressee addressee() {
        return new Addressee(addresseeKind, department(), referredTo);
    }

    boolean isOf(DepartmentId department) {
        return department.value().equals(departmentId);
    }

    /** Whether an answer stands; one that came back from HR does not until it is written anew. */
    boolean isWritten() {
        return writtenAt != null && !owedAgain;
    }

    /** Whether the answer is with its department again after HR's review. */
    boolean isReturned() {
        return returnedAt != null;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    /** Whether its union took the item back at the meeting. */
    boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** Whether the department has nothing to do with it just now: the unions have it or its item back, or HR reviews it. */
    boolean isOutOfItsHands() {
        return isReleased() || isTakenBack() || (batch != null && !isReturned());
    }

    boolean isIn(int wanted) {
        return batch != null && batch == wanted;
    }

    /** Whether somebody still has to write the answer. */
    boolean isOwed() {
        return !isTakenBack() && (owedAgain || (itemKind.needsAnswer() && !isWritten()));
    }

    /** Whether the disposition may be left out: a question, or a comment. */
    boolean isReferral() {
        return addresseeKind == Addressee.Kind.REFERRED;
    }

    void reassign(Addressee addressee) {
        mustNotBeReleased();
        address(addressee);
        backIfNobodyHandsItOver();
    }

    /** Whether somebody else has typed something since the answer had this mark. */
    boolean isChangedByOthers(Actor reader, String seen) {
        UUID last = writtenBy;
        return last != null
                && reader.who().filter(who -> who.value().equals(last)).isEmpty()
                && !seen.equals(draft(false).mark());
    }

    /** Whether a half-written answer may be kept here: only where no answer has stood, for that one must not be lost. */
    boolean isBlankPage() {
        return writtenAt == null;
    }

    /** Keeps what is typed so far; it does not count as an answer. */
    void keep(Actor by, AnswerDraft draft) {
        mustNotBeReleased();
        writtenBy = by.who().orElseThrow().value();
        disposition = draft.disposition();
        reasons = draft.reasons().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        text = draft.text();
        internalNote = draft.internalNote();
    }

    void write(Actor by, AnswerDraft draft, Instant at) {
        keep(by, draft);
        owedAgain = false;
        writtenAt = at;
        backIfNobodyHandsItOver();
    }

    void join(int newBatch) {
        mustNotBeReleased();
        batch = newBatch;
        returnedAt = null;
    }

    /** HR sends the answer back; it keeps its place in the batch. */
    void sendBack(Instant at) {
        mustNotBeReleased();
        returnedAt = at;
        owedAgain = true;
    }

    /** The department hands it over again. */
    void backFromDepartment() {
        returnedAt = null;
    }

    /** The batch goes on without it; it comes in a later one. */
    void leaveBatch() {
        mustNotBeReleased();
        batch = null;
    }

    /** Nobody has to answer it any more; what is written already stays. */
    void takenBack(Instant at) {
        if (takenBackAt == null) {
            takenBackAt = at;
        }
    }

    void release(Instant at, AnswerGiven how) {
        mustNotBeReleased();
        releasedAt = at;
        returnedAt = null;
        given = how;
    }

    DraftView draft(boolean inReview) {
        return new DraftView(
                item(),
                addressee(),
                disposition,
                reasonSet(),
                text,
                internalNote,
                writtenAt,
                isWritten(),
                inReview,
                isReturned(),
                isReleased(),
                isTakenBack());
    }

    AnswerView view(List<SupplementView> supplements) {
        return new AnswerView(
                item(),
                disposition,
                reasonSet(),
                Objects.requireNonNull(text),
                referredTo,
                Objects.requireNonNull(given),
                Objects.requireNonNull(releasedAt),
                supplements);
    }

    /** What HR has taken over from a department is back in its review as soon as an answer stands. */
    private void backIfNobodyHandsItOver() {
        if (departmentId == null && isWritten()) {
            returnedAt = null;
        }
    }

    private void address(Addressee addressee) {
        addresseeKind = addressee.kind();
        departmentId =
                addressee.department() == null ? null : addressee.department().value();
        referredTo = addressee.referredTo();
    }

    private Set<AnswerReason> reasonSet() {
        EnumSet<AnswerReason> set = EnumSet.noneOf(AnswerReason.class);
        if (!reasons.isEmpty()) {
            Arrays.stream(reasons.split(",", -1)).map(AnswerReason::valueOf).forEach(set::add);
        }
        return set;
    }

    private void mustNotBeReleased() {
        if (isReleased()) {
            throw new IllegalStateException("a released answer is never altered: " + id);
        }
    }
}
