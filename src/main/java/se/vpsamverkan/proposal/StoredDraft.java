package se.vpsamverkan.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.UnionId;

/**
 * A union's draft as stored. Its data key is its own, so that wiping the row also destroys the key.
 *
 * <p>The subject is what it will become: the union's id for something new, or the submission it revises.
 */
@Entity
@Table(name = "union_draft")
class StoredDraft {

    @Id
    private UUID id;

    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "union_id")
    private UUID unionId;

    private UUID subject;

    @Column(name = "wrapped_by")
    private String wrappedBy;

    @Column(name = "wrapped_key")
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] wrappedKey;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] sealed;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StoredDraft() {}

    /** An empty draft with a key of its own; {@link #write} gives it its first version. */
    StoredDraft(CaseKey caseKey, UnionId union, UUID subject, DraftKeys keys, byte[] dataKey) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.unionId = union.value();
        this.subject = subject;
        this.sealed = new byte[0];
        DraftKeys.Wrapped wrapped = keys.wrap(dataKey, keyContext());
        this.wrappedBy = wrapped.wrappedBy();
        this.wrappedKey = wrapped.key();
    }

    DraftMark mark() {
        return new DraftMark(id, version);
    }

    DraftKeys.Wrapped wrapped() {
        return new DraftKeys.Wrapped(wrappedBy, wrappedKey);
    }

    void rewrap(DraftKeys.Wrapped anew) {
        wrappedBy = anew.wrappedBy();
        wrappedKey = anew.key();
    }

    void write(byte[] dataKey, byte[] plain) {
        version++;
        sealed = DraftSeal.seal(dataKey, plain, context());
    }

    byte[] read(byte[] dataKey) {
        return DraftSeal.open(dataKey, sealed, context());
    }

    /** What the data key is bound to. */
    String keyContext() {
        return "vp-draft-key-1|" + unionId + "|" + caseKey + "|" + id;
    }

    /** What the text is bound to. */
    private String context() {
        return "vp-draft-1|" + unionId + "|" + caseKey + "|" + subject + "|" + id + "|" + version;
    }
}
