package se.vpsamverkan.meeting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseCancelled;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineMoved;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.PlanConfirmed;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.party.Directory;

/** Plans sittings: the first when the plan is confirmed, a continuation, a new start. */
@Component
class MeetingPlanning {

    private static final String GROUP_NAME = "Förvaltningsgruppen";
    private static final LocalTime NOON = LocalTime.NOON;

    private final StoredMeetings meetings;
    private final Groups groups;
    private final Matters matters;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Directory directory;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MeetingPlanning(
            StoredMeetings meetings,
            Groups groups,
            Matters matters,
            ConsultationCases cases,
            Deadlines deadlines,
            Directory directory,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.groups = groups;
        this.matters = matters;
        this.cases = cases;
        this.deadlines = deadlines;
        this.directory = directory;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void planFirst(PlanConfirmed confirmed) {
        CaseView theCase = cases.view(confirmed.caseKey());
        Group group = groups
                .findByAdministrationIdOrderByName(theCase.administration().value())
                .stream()
                .findFirst()
                .orElseGet(() -> groups.save(new Group(theCase.administration(), GROUP_NAME)));
        Instant start = theCase.plan().of(DeadlineKind.MEETING).instant();
        Meeting meeting = meetings.save(new Meeting(group.id(), theCase.key(), theCase.administration(), start));
        store(meeting, AgendaTemplates.of(theCase.kind(), theCase.title()));
        announce(meeting, theCase, confirmed.by());
        for (DeadlineKind kind : List.of(DeadlineKind.INVITATION, DeadlineKind.AGENDA, DeadlineKind.MEETING)) {
            if (theCase.plan().find(kind).isPresent()) {
                deadlines.openPlanned(theCase.key(), kind, meeting.id().value(), confirmed.by());
            }
        }
    }

    /** The new meeting at which the matter goes on, with the same agenda but for what dropped out. */
    MeetingId planContinuation(Actor by, Meeting ended, Instant start) {
        Meeting next = meetings.save(ended.continuedAt(start));
        store(
                next,
                matters.findByMeetingIdOrderByNo(ended.id().value()).stream()
                        .filter(matter -> matter.withdrawn() == null)
                        .map(Matter::again)
                        .toList());
        CaseView theCase = cases.view(ended.caseKey());
        announce(next, theCase, by);
        UUID subject = next.id().value();
        deadlines.open(theCase.key(), DeadlineKind.INVITATION, subject, daysBefore(start, 14, theCase), by);
        deadlines.open(theCase.key(), DeadlineKind.AGENDA, subject, daysBefore(start, 7, theCase), by);
        deadlines.open(theCase.key(), DeadlineKind.MEETING, subject, start, by);
        return next.id();
    }

    /** Moves a meeting that has not begun, and what is counted from it, by as many days. */
    void move(Actor by, Meeting meeting, Deadline start, String reason) {
        CaseView theCase = cases.view(meeting.caseKey());
        long days = Deadline.at(meeting.startsAt()).date().until(start.date(), java.time.temporal.ChronoUnit.DAYS);
        meeting.movedTo(start.instant());
        events.publishEvent(
                new MeetingRescheduled(meeting.caseKey(), meeting.id(), start.instant(), by, clock.instant()));
        Map<DeadlineKind, Deadline> moved = new EnumMap<>(DeadlineKind.class);
        moved.put(DeadlineKind.MEETING, start);
        WorkingDays workingDays =
                directory.administration(meeting.administration()).workingDays();
        for (DeadlineKind kind : List.of(
                DeadlineKind.INVITATION,
                DeadlineKind.AGENDA,
                DeadlineKind.MINUTES_DRAFT,
                DeadlineKind.MINUTES_COMMENTS,
                DeadlineKind.JUSTERING,
                DeadlineKind.PUBLICATION)) {
            theCase.plan().find(kind).ifPresent(old -> moved.put(kind, shifted(old, days, workingDays)));
        }
        UUID subject = meeting.id().value();
        moveOpen(meeting.caseKey(), DeadlineKind.MEETING, subject, start, by);
        for (DeadlineKind kind : List.of(DeadlineKind.INVITATION, DeadlineKind.AGENDA)) {
            Deadline to = moved.get(kind);
            if (to != null && to.instant().isAfter(clock.instant())) {
                moveOpen(meeting.caseKey(), kind, subject, to, by);
            }
        }
        cases.planMoved(by, meeting.caseKey(), moved, reason);
    }

    /** HR moved the meeting's date in the plan: the sitting follows. */
    @EventListener
    void follow(DeadlineMoved moved) {
        if (moved.kind() != DeadlineKind.MEETING || moved.subject() == null) {
            return;
        }
        Meeting meeting = meetings.findById(moved.subject()).orElse(null);
        if (meeting != null && meeting.awaitsSitting() && !meeting.startsAt().equals(moved.due())) {
            meeting.movedTo(moved.due());
            events.publishEvent(
                    new MeetingRescheduled(moved.caseKey(), meeting.id(), moved.due(), moved.by(), clock.instant()));
        }
    }

    @EventListener
    void cancel(CaseCancelled cancelled) {
        meetings.findByCaseKeyOrderByStartsAt(cancelled.caseKey().value()).stream()
                .filter(meeting -> !meeting.isOver())
                .forEach(Meeting::cancelled);
    }

    private void announce(Meeting meeting, CaseView theCase, Actor by) {
        events.publishEvent(new MeetingPlanned(theCase.key(), meeting.id(), meeting.startsAt(), by, clock.instant()));
    }

    private void store(Meeting meeting, List<AgendaMatter> agenda) {
        agenda.forEach(matter -> entities.persist(new Matter(MatterId.next(), meeting.id(), matter)));
    }

    private void moveOpen(CaseKey key, DeadlineKind kind, UUID subject, Deadline to, Actor by) {
        Optional<DeadlineView> open = deadlines.find(key, kind, subject).filter(DeadlineView::isOpen);
        open.ifPresent(deadline -> deadlines.move(deadline.id(), to.instant(), by));
    }

    /** So many calendar days before, or noon of the next working day if that has passed already. */
    private Instant daysBefore(Instant start, int days, CaseView theCase) {
        Instant wanted =
                Deadline.endOf(Deadline.at(start).date().minusDays(days)).instant();
        if (wanted.isAfter(clock.instant())) {
            return wanted;
        }
        LocalDate today = Deadline.at(clock.instant()).date();
        WorkingDays workingDays =
                directory.administration(theCase.administration()).workingDays();
        Instant soon =
                Deadline.of(LocalDateTime.of(workingDays.plus(today, 1), NOON)).instant();
        return soon.isBefore(start) ? soon : start;
    }

    private static Deadline shifted(Deadline old, long days, WorkingDays workingDays) {
        return new Deadline(workingDays.onOrAfter(old.date().plusDays(days)), old.time());
    }
}
