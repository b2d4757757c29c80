package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;

/** The director's reason for sending a batch back. */
@Entity
@Table(name = "answer_return")
class AnswerReturn {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    private int batch;

    private String reason;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "returned_by")
    private UUID returnedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AnswerReturn() {}

    AnswerReturn(Actor by, CaseKey caseKey, int batch, String reason, Instant at) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.batch = batch;
        this.reason = reason;
        this.returnedAt = at;
        this.returnedBy = by.who().orElseThrow().value();
    }

    RoundView.Returned view() {
        return new RoundView.Returned(batch, reason, returnedAt);
    }
}
