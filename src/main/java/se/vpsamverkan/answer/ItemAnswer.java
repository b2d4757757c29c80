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

    @Column(name = "written_by")
    private @Nullable UUID writtenBy;

    private @Nullable Integer batch;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerGiven given;

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

    boolean isOf(DepartmentId department) {
        return department.value().equals(departmentId);
    }

    boolean isWritten() {
        return writtenAt != null;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    boolean isIn(int wanted) {
        return batch != null && batch == wanted;
    }

    /** Whether somebody still has to write the answer. */
    boolean isOwed() {
        return itemKind.needsAnswer() && !isWritten();
    }

    /** Whether the disposition may be left out: a question, or a comment. */
    boolean isReferral() {
        return addresseeKind == Addressee.Kind.REFERRED;
    }

    void reassign(Addressee addressee) {
        mustNotBeReleased();
        address(addressee);
    }

    void write(Actor by, AnswerDraft draft, Instant at) {
        mustNotBeReleased();
        disposition = draft.disposition();
        reasons = draft.reasons().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        text = draft.text();
        internalNote = draft.internalNote();
        writtenAt = at;
        writtenBy = by.who().orElseThrow().value();
    }

    void join(int newBatch) {
        mustNotBeReleased();
        batch = newBatch;
    }

    void release(Instant at, AnswerGiven how) {
        mustNotBeReleased();
        releasedAt = at;
        given = how;
    }

    DraftView draft(boolean inReview) {
        return new DraftView(
                item(),
                new Addressee(addresseeKind, department(), referredTo),
                disposition,
                reasonSet(),
                text,
                internalNote,
                writtenAt,
                inReview,
                isReleased());
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
