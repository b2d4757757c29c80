package se.vpsamverkan.meeting;

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
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.UnionId;

/** A disagreeing union's way to central negotiation. */
@Entity
@Table(name = "central_track")
class CentralTrack {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "union_id")
    private UUID unionId;

    @Enumerated(EnumType.STRING)
    private CentralState state = CentralState.OPEN;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "called_at")
    private @Nullable Instant calledAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CentralTrack() {}

    CentralTrack(CaseKey caseKey, MatterId matter, UnionId union, Instant openedAt, Instant closesAt) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.matterId = matter.value();
        this.unionId = union.value();
        this.openedAt = openedAt;
        this.closesAt = closesAt;
    }

    void closesAt(Instant instant) {
        closesAt = instant;
    }

    void called(Instant at) {
        state = CentralState.CALLED;
        calledAt = at;
        endedAt = null;
    }

    void ended(CentralState how, Instant at) {
        state = how;
        endedAt = at;
    }

    CentralTrackId id() {
        return new CentralTrackId(id);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    UnionId union() {
        return new UnionId(unionId);
    }

    CentralState state() {
        return state;
    }

    Instant closesAt() {
        return closesAt;
    }

    CentralTrackView view() {
        return new CentralTrackView(id(), caseKey(), union(), state, openedAt, closesAt, calledAt, endedAt);
    }
}
