package se.vpsamverkan.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import se.vpsamverkan.kernel.UnionId;

/** A union invited to a case, at its place in print. */
@Entity
class InvitedUnion {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID unionId;
    private int place;
    private Instant invitedAt;

    @SuppressWarnings("NullAway.Init")
    protected InvitedUnion() {}

    InvitedUnion(UUID caseId, UnionId union, int place, Instant invitedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.unionId = union.value();
        this.place = place;
        this.invitedAt = invitedAt;
    }

    UUID caseId() {
        return caseId;
    }

    UnionId union() {
        return new UnionId(unionId);
    }
}
