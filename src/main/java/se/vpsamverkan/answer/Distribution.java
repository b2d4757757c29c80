package se.vpsamverkan.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.vpsamverkan.kernel.CaseKey;

/** One union's input, or one submission that came after the close, has been distributed; that happens once. */
@Entity
@Table(name = "distribution")
class Distribution {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    private UUID subject;

    @Column(name = "distributed_at")
    private Instant distributedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Distribution() {}

    Distribution(CaseKey caseKey, UUID subject, Instant at) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.subject = subject;
        this.distributedAt = at;
    }
}
