package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.vpsamverkan.kernel.CaseKey;

/** One batch of answers that went out; what is registered as sent. */
@Entity
@Table(name = "answer_release")
class AnswerRelease {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    private int batch;

    private int items;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AnswerRelease() {}

    AnswerRelease(CaseKey caseKey, int batch, int items, Instant at) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.batch = batch;
        this.items = items;
        this.releasedAt = at;
    }

    UUID id() {
        return id;
    }
}
