package se.vpsamverkan.cycle;

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
import se.vpsamverkan.kernel.DeadlineId;

/** A deadline whose step has begun. */
@Entity
@Table(name = "deadline")
class WatchedDeadline {

    @Id
    private UUID id;

    private String caseKey;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    private @Nullable UUID subject;
    private Instant due;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private Instant openedAt;
    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected WatchedDeadline() {}

    WatchedDeadline(CaseKey key, DeadlineKind kind, @Nullable UUID subject, Instant due, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.caseKey = key.value();
        this.kind = kind;
        this.subject = subject;
        this.due = due;
        this.state = DeadlineState.OPEN;
        this.openedAt = openedAt;
    }

    DeadlineId id() {
        return new DeadlineId(id);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    DeadlineKind kind() {
        return kind;
    }

    @Nullable
    UUID subject() {
        return subject;
    }

    Instant due() {
        return due;
    }

    boolean isOpen() {
        return state == DeadlineState.OPEN;
    }

    void movedTo(Instant newDue) {
        due = newDue;
    }

    void settled(DeadlineState how, Instant at) {
        state = how;
        settledAt = at;
    }

    DeadlineView view() {
        return new DeadlineView(id(), caseKey(), kind, subject, due, state);
    }
}
