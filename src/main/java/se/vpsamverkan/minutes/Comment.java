package se.vpsamverkan.minutes;

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
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdjusterId;
import se.vpsamverkan.kernel.CommentId;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.UnionId;

/** A comment on draft minutes. */
@Entity
@Table(name = "minutes_comment")
class Comment {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "minutes_id")
    private UUID minutesId;

    @Column(name = "comment_no")
    private int no;

    @Column(name = "seat_id")
    private @Nullable UUID seatId;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "union_id")
    private @Nullable UUID unionId;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "comment_text")
    private String text;

    private boolean late;

    @Enumerated(EnumType.STRING)
    private CommentState state = CommentState.OPEN;

    private @Nullable String reply;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(
            SittingMinutes minutes,
            int no,
            @Nullable AdjusterId seat,
            Actor by,
            String text,
            boolean late,
            Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.minutesId = minutes.id().value();
        this.no = no;
        this.seatId = seat == null ? null : seat.value();
        this.personId = by.person() == null ? null : by.person().value();
        this.unionId = by.union() == null ? null : by.union().value();
        this.textVersion = minutes.textVersion();
        this.text = text;
        this.late = late;
        this.receivedAt = receivedAt;
    }

    void decided(CommentState decision, @Nullable String words) {
        state = decision;
        reply = words;
    }

    CommentId id() {
        return new CommentId(id);
    }

    MinutesId minutes() {
        return new MinutesId(minutesId);
    }

    boolean isOpen() {
        return state == CommentState.OPEN;
    }

    boolean isLate() {
        return late;
    }

    CommentView view() {
        return new CommentView(
                id(),
                seatId == null ? null : new AdjusterId(seatId),
                personId == null ? null : new PersonId(personId),
                unionId == null ? null : new UnionId(unionId),
                textVersion,
                text,
                late,
                state,
                reply,
                receivedAt);
    }
}
