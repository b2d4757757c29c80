package se.vpsamverkan.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;

/** One handing-in. Its words are in its lines, by reading: 1 as received, one more for each correction by the union. */
@Entity
@Table(name = "submission")
class Submission {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "union_id")
    private UUID unionId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "raised_at")
    private RaisedAt raisedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "by_person")
    private UUID byPerson;

    @Enumerated(EnumType.STRING)
    @Column(name = "by_role")
    private Role byRole;

    @Column(name = "after_close")
    private boolean afterClose;

    private boolean late;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer_when")
    private @Nullable AnswerWhen when;

    private int reading;

    @Column(name = "corrected_at")
    private @Nullable Instant correctedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    private String sha256;

    @Column(name = "original_name")
    private @Nullable String originalName;

    @Column(name = "original_sha256")
    private @Nullable String originalSha256;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(
            Actor by,
            CaseKey caseKey,
            UnionId union,
            Channel channel,
            RaisedAt raisedAt,
            Arrival arrival,
            String sha256) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.unionId = union.value();
        this.channel = channel;
        this.raisedAt = raisedAt;
        this.receivedAt = arrival.receivedAt();
        this.registeredAt = arrival.registeredAt();
        this.byPerson = by.who().orElseThrow().value();
        this.byRole = by.role();
        this.afterClose = arrival.afterClose();
        this.late = arrival.late();
        this.reading = 1;
        this.sha256 = sha256;
    }

    /** When input came, and what that means for it. */
    record Arrival(Instant receivedAt, Instant registeredAt, boolean afterClose, boolean late) {}

    SubmissionId id() {
        return new SubmissionId(id);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    UnionId union() {
        return new UnionId(unionId);
    }

    Channel channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    RaisedAt raisedAt() {
        return raisedAt;
    }

    boolean isAfterClose() {
        return afterClose;
    }

    boolean isLate() {
        return late;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    @Nullable
    AnswerWhen when() {
        return when;
    }

    int reading() {
        return reading;
    }

    void keep(OriginalFile original) {
        originalName = original.fileName();
        originalSha256 = CanonicalInput.sha256(original.content());
    }

    void decide(AnswerWhen choice) {
        when = choice;
    }

    void withdraw(Instant at, @Nullable SubmissionId replacement) {
        withdrawnAt = at;
        replacedBy = replacement == null ? null : replacement.value();
    }

    /** The union's own reading replaces the last one, which is kept. */
    void correct(Instant at, String newSha256) {
        reading++;
        correctedAt = at;
        sha256 = newSha256;
    }

    /** Its items became known only after the union's branch had ended, so they are distributed by themselves. */
    void becomeAfterClose() {
        afterClose = true;
    }

    SubmissionView view(List<SubmissionLine> lines) {
        return new SubmissionView(
                id(),
                caseKey(),
                union(),
                channel,
                receivedAt,
                registeredAt,
                new PersonId(byPerson),
                byRole,
                raisedAt,
                afterClose,
                late,
                when,
                withdrawnAt,
                replacedBy == null ? null : new SubmissionId(replacedBy),
                sha256,
                originalName,
                originalSha256,
                correctedAt,
                lines.stream().map(SubmissionLine::view).toList());
    }
}
