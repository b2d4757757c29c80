package se.vpsamverkan.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;

/** A matter on a meeting's agenda. */
@Entity
@Table(name = "meeting_matter")
class Matter {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "matter_no")
    private int no;

    private String title;

    @Enumerated(EnumType.STRING)
    private LegalBasis basis;

    @Column(name = "of_case")
    private boolean ofCase;

    private @Nullable String note;

    @Column(name = "withdrawn_sitting")
    private @Nullable Integer withdrawnSitting;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    Matter(MatterId id, MeetingId meeting, AgendaMatter wish) {
        this.id = id.value();
        this.meetingId = meeting.value();
        this.no = wish.no();
        this.title = wish.title();
        this.basis = wish.basis();
        this.ofCase = wish.ofCase();
        this.note = wish.note();
    }

    void becomes(AgendaMatter wish) {
        no = wish.no();
        title = wish.title();
        basis = wish.basis();
        ofCase = wish.ofCase();
        note = wish.note();
    }

    void withdrawn(Withdrawal withdrawal) {
        withdrawnSitting = withdrawal.sitting();
        withdrawnReason = withdrawal.reason();
    }

    void resumed() {
        withdrawnSitting = null;
        withdrawnReason = null;
    }

    @Nullable
    Withdrawal withdrawn() {
        return withdrawnSitting == null || withdrawnReason == null
                ? null
                : new Withdrawal(withdrawnSitting, withdrawnReason);
    }

    MatterId id() {
        return new MatterId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    boolean ofCase() {
        return ofCase;
    }

    MatterView view() {
        return new MatterView(id(), no, title, basis, ofCase, note, withdrawn());
    }

    AgendaMatter again() {
        return new AgendaMatter(null, no, title, basis, ofCase, note);
    }
}
