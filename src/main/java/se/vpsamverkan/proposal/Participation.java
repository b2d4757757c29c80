package se.vpsamverkan.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/** A union's part in a case: when its branch began and ended, what it declared, and its running item numbers. */
@Entity
@Table(name = "union_input")
class Participation {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "union_id")
    private UUID unionId;

    private int place;

    private String code;

    @Column(name = "last_seq")
    private int lastSeq;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "responded_at")
    private @Nullable Instant respondedAt;

    @Column(name = "none_declared_at")
    private @Nullable Instant noneDeclaredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_with_items")
    private boolean closedWithItems;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    /** A union that is only heard at the meeting is never {@linkplain #invite invited} and has no branch. */
    Participation(CaseKey caseKey, UnionId union, int place, String code) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.unionId = union.value();
        this.place = place;
        this.code = code;
    }

    UnionId union() {
        return new UnionId(unionId);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    int place() {
        return place;
    }

    String code() {
        return code;
    }

    boolean isInvited() {
        return invitedAt != null;
    }

    boolean isOpen() {
        return invitedAt != null && closedAt == null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    boolean closedWithItems() {
        return closedWithItems;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    boolean saidNone() {
        return noneDeclaredAt != null;
    }

    /** Whether the union's task is done: it handed in in time, or said "inga yrkanden". */
    boolean hasResponded() {
        return respondedAt != null;
    }

    int nextSeq() {
        return ++lastSeq;
    }

    void invite(Instant at) {
        invitedAt = at;
    }

    void handedIn(Instant at) {
        if (respondedAt == null) {
            respondedAt = at;
        }
        noneDeclaredAt = null; // it changed its mind
    }

    void declareNone(Instant at) {
        if (respondedAt == null) {
            respondedAt = at;
        }
        noneDeclaredAt = at;
    }

    void close(Instant at, boolean withItems) {
        closedAt = at;
        closedWithItems = withItems;
    }
}
