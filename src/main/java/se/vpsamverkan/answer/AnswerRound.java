package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;

/** Where a case's answers are as a whole. Batch after batch goes the same way: collected, reviewed, approved, out. */
@Entity
@Table(name = "answer_round")
class AnswerRound {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.COLLECTING;

    private int batch = 1;

    @Column(name = "first_released_at")
    private @Nullable Instant firstReleasedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AnswerRound() {}

    AnswerRound(CaseKey caseKey) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
    }

    RoundState state() {
        return state;
    }

    int batch() {
        return batch;
    }

    @Nullable
    Instant firstReleasedAt() {
        return firstReleasedAt;
    }

    boolean is(RoundState wanted) {
        return state == wanted;
    }

    /** Whether the answer is with HR or the director, or about to go out; not while its department has it again. */
    boolean holds(ItemAnswer answer) {
        return state != RoundState.COLLECTING && answer.isIn(batch) && !answer.isReturned() && !answer.isReleased();
    }

    void move(RoundState from, RoundState to) {
        if (state != from) {
            throw new IllegalStateException("answers are " + state + ", not " + from);
        }
        state = to;
    }

    /** The batch is out; the next one is collected. */
    void released(Instant at) {
        move(RoundState.APPROVED, RoundState.COLLECTING);
        batch++;
        if (firstReleasedAt == null) {
            firstReleasedAt = at;
        }
    }
}
