package se.vpsamverkan.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.MeetingId;

/** Something left open or promised. */
@Entity
@Table(name = "carry_over_item")
class CarryOverItem {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "item_no")
    private int no;

    @Column(name = "item_text")
    private String text;

    private String owner;

    private @Nullable LocalDate due;

    private boolean obligation;

    @Enumerated(EnumType.STRING)
    private CarryOverState state = CarryOverState.OPEN;

    @Column(name = "statement_id")
    private @Nullable UUID statementId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CarryOverItem() {}

    CarryOverItem(
            CaseKey caseKey, MeetingId meeting, int no, Obligation what, boolean obligation, @Nullable UUID statement) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey.value();
        this.meetingId = meeting.value();
        this.no = no;
        this.text = what.text();
        this.owner = what.owner();
        this.due = what.due();
        this.obligation = obligation;
        this.statementId = statement;
    }

    UUID id() {
        return id;
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    boolean isOpen() {
        return state == CarryOverState.OPEN;
    }

    void becomes(CarryOverState next) {
        state = next;
    }

    CarryOverView view() {
        return new CarryOverView(id, text, owner, due, obligation, state);
    }
}
