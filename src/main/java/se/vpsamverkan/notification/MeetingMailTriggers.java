package se.vpsamverkan.notification;

import static se.vpsamverkan.notification.NotificationKind.*;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.MinutesId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.AgendaSent;
import se.vpsamverkan.meeting.CentralCalled;
import se.vpsamverkan.meeting.CentralExpired;
import se.vpsamverkan.meeting.CentralHeld;
import se.vpsamverkan.meeting.CentralWaived;
import se.vpsamverkan.meeting.CentralWindowOpened;
import se.vpsamverkan.meeting.InvitationSent;
import se.vpsamverkan.meeting.MeetingRescheduled;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.minutes.AdjusterCannotSign;
import se.vpsamverkan.minutes.AdjusterReplaced;
import se.vpsamverkan.minutes.LateCommentReceived;
import se.vpsamverkan.minutes.MinutesAdjusted;
import se.vpsamverkan.minutes.MinutesBegun;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesDrafted;
import se.vpsamverkan.minutes.MinutesPublished;
import se.vpsamverkan.minutes.MinutesRendered;
import se.vpsamverkan.minutes.MinutesTextChanged;
import se.vpsamverkan.party.Directory;

/** Which fact of meetings, minutes and central negotiation is told as which kind of mail. */
@Component
class MeetingMailTriggers {

    private final Notifier notifier;
    private final Dues dues;
    private final Directory directory;
    private final Meetings meetings;
    private final MinutesDesk minutes;

    MeetingMailTriggers(Notifier notifier, Dues dues, Directory directory, Meetings meetings, MinutesDesk minutes) {
        this.notifier = notifier;
        this.dues = dues;
        this.directory = directory;
        this.meetings = meetings;
        this.minutes = minutes;
    }

    @EventListener
    void on(InvitationSent event) {
        var start = meetings.view(event.meeting()).startsAt();
        meeting(INVITATION_SENT, event, event.meeting().value(), start);
    }

    @EventListener
    void on(AgendaSent event) {
        var start = meetings.view(event.meeting()).startsAt();
        meeting(AGENDA_SENT, event, event.meeting().value(), start);
    }

    @EventListener
    void on(MeetingRescheduled event) {
        meeting(MEETING_RESCHEDULED, event, event.meeting().value(), event.start());
    }

    @EventListener
    void on(MinutesBegun event) {
        if (!event.immediate()) {
            duty(MINUTES_TO_WRITE, event, event.minutes(), "");
        }
    }

    @EventListener
    void on(MinutesDrafted event) {
        duty(MINUTES_TO_READ, event, event.minutes(), "v" + event.version());
    }

    @EventListener
    void on(MinutesRendered event) {
        duty(MINUTES_TO_SIGN, event, event.minutes(), event.pdfSha256());
    }

    /** The others have had this mail; the outbox writes each only once, so only the new person gets it. */
    @EventListener
    void on(AdjusterReplaced event) {
        var now = minutes.view(event.minutes());
        if (now.pdfSha256() != null) {
            duty(MINUTES_TO_SIGN, event, event.minutes(), now.pdfSha256());
        } else if (now.frozenAt() == null) {
            duty(MINUTES_TO_READ, event, event.minutes(), "v" + now.version());
        }
    }

    /** When another takes over, the mail above goes to her and nobody else has anything to do. */
    @EventListener
    void on(AdjusterCannotSign event) {
        if (!event.handedOver()) {
            String occurrence = event.adjuster() + "#" + event.at();
            tell(ADJUSTER_CANNOT_SIGN, event, event.minutes().value(), null, occurrence, Map.of());
        }
    }

    @EventListener
    void on(MinutesTextChanged event) {
        tell(MINUTES_TEXT_CHANGED, event, event.minutes().value(), null, "v" + event.version(), Map.of());
    }

    @EventListener
    void on(LateCommentReceived event) {
        tell(LATE_COMMENT, event, event.minutes().value(), null, event.comment().toString(), Map.of());
    }

    @EventListener
    void on(MinutesAdjusted event) {
        duty(MINUTES_TO_PUBLISH, event, event.minutes(), "");
    }

    @EventListener
    void on(MinutesPublished event) {
        tell(MINUTES_PUBLISHED, event, event.minutes().value(), null, "", facts(event.minutes()));
    }

    @EventListener
    void on(CentralWindowOpened event) {
        central(CENTRAL_WINDOW_OPENED, event, event.union(), event.closes(), "");
    }

    @EventListener
    void on(CentralCalled event) {
        central(CENTRAL_CALLED, event, event.union(), null, "");
    }

    @EventListener
    void on(CentralWaived event) {
        central(CENTRAL_ENDED, event, event.union(), null, "WAIVED");
    }

    @EventListener
    void on(CentralHeld event) {
        central(CENTRAL_ENDED, event, event.union(), null, "HELD");
    }

    @EventListener
    void on(CentralExpired event) {
        central(CENTRAL_ENDED, event, event.union(), null, "EXPIRED");
    }

    private void meeting(NotificationKind kind, DomainEvent event, UUID meeting, Instant start) {
        tell(kind, event, meeting, start, start.toString(), Map.of("meetingAt", Dates.spoken(start)));
    }

    private void central(
            NotificationKind kind, DomainEvent event, UnionId union, @Nullable Instant closes, String end) {
        var name = directory.union(union).officialName();
        tell(kind, event, union.value(), closes, end, Map.of("organisation", name, "end", end));
    }

    private void duty(NotificationKind kind, DomainEvent event, MinutesId subject, String occurrence) {
        var due = kind.duty() == null ? null : dues.of(event.caseKey(), kind.duty(), subject.value());
        tell(kind, event, subject.value(), due, occurrence, facts(subject));
    }

    /** An extract that is adjusted at once is called so, for whoever waits for the whole minutes. */
    private Map<String, Object> facts(MinutesId minutes) {
        return Map.of("extract", this.minutes.isImmediate(minutes));
    }

    private void tell(
            NotificationKind kind,
            DomainEvent event,
            @Nullable UUID subject,
            @Nullable Instant due,
            String occurrence,
            Map<String, Object> facts) {
        notifier.tell(kind, new About(event.caseKey(), kind.duty(), subject, null), due, occurrence, facts);
    }
}
