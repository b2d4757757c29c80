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
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.GroupId;
import se.vpsamverkan.kernel.MeetingId;

/** A meeting of a group in which a case is a matter. */
@Entity
@Table(name = "meeting")
class Meeting {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "case_key")
    private String caseKey;

    @Column(name = "administration_id")
    private UUID administrationId;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;

    @Column(name = "starts_at")
    private Instant startsAt;

    private @Nullable String place;

    @Column(name = "invitation_sent_at")
    private @Nullable Instant invitationSentAt;

    @Column(name = "invitation_late")
    private boolean invitationLate;

    @Column(name = "agenda_sent_at")
    private @Nullable Instant agendaSentAt;

    @Column(name = "agenda_late")
    private boolean agendaLate;

    @Column(name = "continuation_of")
    private @Nullable UUID continuationOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome_result")
    private @Nullable OutcomeResult outcomeResult;

    @Column(name = "outcome_words")
    private @Nullable String outcomeWords;

    @Column(name = "outcome_reason")
    private @Nullable String outcomeReason;

    @Column(name = "outcome_at")
    private @Nullable Instant outcomeAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(GroupId group, CaseKey caseKey, AdministrationId administration, Instant startsAt) {
        this.id = UUID.randomUUID();
        this.groupId = group.value();
        this.caseKey = caseKey.value();
        this.administrationId = administration.value();
        this.startsAt = startsAt;
    }

    /** The meeting that goes on with the same matter, of the same group in the same place. */
    Meeting continuedAt(Instant start) {
        Meeting next = new Meeting(new GroupId(groupId), caseKey(), administration(), start);
        next.continuationOf = id;
        next.place = place;
        return next;
    }

    void invited(Instant at, boolean late, @Nullable String where) {
        invitationSentAt = at;
        invitationLate = late;
        if (where != null) {
            place = where;
        }
    }

    void agendaSent(Instant at, boolean late) {
        agendaSentAt = at;
        agendaLate = late;
    }

    void movedTo(Instant start) {
        startsAt = start;
    }

    void started() {
        state = MeetingState.STARTED;
    }

    void adjournedTo(Instant resumes) {
        state = MeetingState.ADJOURNED;
        startsAt = resumes;
    }

    void ended() {
        state = MeetingState.ENDED;
    }

    void cancelled() {
        state = MeetingState.CANCELLED;
    }

    void outcome(Outcome outcome, Instant at) {
        outcomeResult = outcome.result();
        outcomeWords = outcome.words();
        outcomeReason = outcome.reason();
        outcomeAt = at;
    }

    @Nullable
    Outcome outcome() {
        return outcomeResult == null ? null : new Outcome(outcomeResult, outcomeWords, outcomeReason);
    }

    boolean isOver() {
        return state == MeetingState.ENDED || state == MeetingState.CANCELLED;
    }

    boolean awaitsSitting() {
        return state == MeetingState.PLANNED || state == MeetingState.ADJOURNED;
    }

    MeetingId id() {
        return new MeetingId(id);
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    AdministrationId administration() {
        return new AdministrationId(administrationId);
    }

    MeetingState state() {
        return state;
    }

    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    Instant invitationSentAt() {
        return invitationSentAt;
    }

    boolean invitationLate() {
        return invitationLate;
    }

    @Nullable
    Instant agendaSentAt() {
        return agendaSentAt;
    }

    boolean agendaLate() {
        return agendaLate;
    }

    @Nullable
    MeetingId continuationOf() {
        return continuationOf == null ? null : new MeetingId(continuationOf);
    }
}
