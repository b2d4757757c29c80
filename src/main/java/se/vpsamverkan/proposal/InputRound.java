package se.vpsamverkan.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;

/** Whether the ordinary time for input of a case has ended; it ends once. */
@Entity
@Table(name = "input_round")
class InputRound {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected InputRound() {}

    InputRound(CaseKey caseKey) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
    }

    boolean isClosed() {
        return closedAt != null;
    }

    void close(Instant at) {
        closedAt = at;
    }
}
