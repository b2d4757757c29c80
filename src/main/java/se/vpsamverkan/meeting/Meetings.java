package se.vpsamverkan.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.RegisterKind;
import se.vpsamverkan.cycle.Registrations;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** The group's meetings: convened, held in one or more sittings, ended with an outcome (process.md 3). */
@Service
@Transactional
public class Meetings {

    private final MeetingViews views;
    private final StoredMeetings stored;
    private final Matters matters;
    private final Sittings sittings;
    private final Agendas agendas;
    private final MeetingPlanning planning;
    private final MeetingClosing closing;
    private final PositionLetters letters;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Registrations registrations;
    private final Permissions permissions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Meetings(
            MeetingViews views,
            StoredMeetings stored,
            Matters matters,
            Sittings sittings,
            Agendas agendas,
            MeetingPlanning planning,
            MeetingClosing closing,
            PositionLetters letters,
            ConsultationCases cases,
            Deadlines deadlines,
            Registrations registrations,
            Permissions permissions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.views = views;
        this.stored = stored;
        this.matters = matters;
        this.sittings = sittings;
        this.agendas = agendas;
        this.planning = planning;
        this.closing = closing;
        this.letters = letters;
        this.cases = cases;
        this.deadlines = deadlines;
        this.registrations = registrations;
        this.permissions = permissions;
        this.clock = clock;
        this.events = events;
    }

    /** Sends the invitation; after D2 it is noted as late, never stopped. A null place leaves what is known. */
    public Result<Nothing> sendInvitation(Actor by, MeetingId id, @Nullable String place) {
        Optional<Refusal> no = permissions.check(by, Act.SEND_INVITATION, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Meeting meeting = locked(id);
        if (meeting.state() != MeetingState.PLANNED) {
            return Result.refused("meeting.already-begun");
        }
        if (meeting.invitationSentAt() != null) {
            return Result.refused("meeting.invitation-already-sent", Dates.spoken(meeting.invitationSentAt()));
        }
        Instant now = clock.instant();
        boolean late = isLate(meeting, DeadlineKind.INVITATION, now);
        meeting.invited(now, late, place);
        registrations.toRegister(meeting.caseKey(), RegisterKind.INVITATION_SENT, id.value(), now);
        events.publishEvent(new InvitationSent(meeting.caseKey(), id, late, by, now));
        deadlines.met(meeting.caseKey(), DeadlineKind.INVITATION, id.value(), by);
        return Result.done();
    }

    /** Sends the invitation without a word on the place. */
    public Result<Nothing> sendInvitation(Actor by, MeetingId id) {
        return sendInvitation(by, id, null);
    }

    /** Sends agenda and material; an empty agenda means the one already on the meeting. */
    public Result<Nothing> sendAgenda(Actor by, MeetingId id, List<AgendaMatter> agenda) {
        Optional<Refusal> no = permissions.check(by, Act.SEND_AGENDA, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Meeting meeting = locked(id);
        if (meeting.invitationSentAt() == null && meeting.state() == MeetingState.PLANNED) {
            return Result.refused("meeting.agenda-before-invitation");
        }
        no = Agendas.closed(meeting).or(() -> agenda.isEmpty() ? Optional.empty() : Agendas.wrong(agenda));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        if (!agenda.isEmpty()) {
            agendas.replace(id, agenda);
        }
        Instant now = clock.instant();
        boolean late = isLate(meeting, DeadlineKind.AGENDA, now);
        meeting.agendaSent(now, late);
        events.publishEvent(new AgendaSent(meeting.caseKey(), id, late, by, now));
        deadlines.met(meeting.caseKey(), DeadlineKind.AGENDA, id.value(), by);
        return Result.done();
    }

    /** The clock says it is time: the sitting begins, whether or not answers are out. Already begun: nothing happens. */
    public Result<Nothing> start(MeetingId id) {
        return start(Actor.system(), id);
    }

    /** Begins the sitting; a person may do so before or after its time (a meeting recorded afterwards). */
    public Result<Nothing> start(Actor by, MeetingId id) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Meeting meeting = locked(id);
        if (meeting.isOver()) {
            return Result.refused("meeting.is-over");
        }
        if (meeting.state() == MeetingState.STARTED) {
            return Result.done();
        }
        List<Sitting> earlier = sittings.findByMeetingIdOrderByNo(id.value());
        Instant now = clock.instant();
        sittings.save(new Sitting(id, earlier.size() + 1, now, meeting.place()));
        meeting.started();
        CaseKey key = meeting.caseKey();
        events.publishEvent(new MeetingStarted(key, id, by, now));
        deadlines.met(key, DeadlineKind.INVITATION, id.value(), by);
        deadlines.met(key, DeadlineKind.AGENDA, id.value(), by);
        if (by.isSystem()) {
            deadlines
                    .find(key, DeadlineKind.MEETING, id.value())
                    .map(DeadlineView::id)
                    .ifPresent(deadlines::passed);
        } else {
            deadlines.met(key, DeadlineKind.MEETING, id.value(), by);
        }
        return Result.done();
    }

    /** Saves what the secretary has written down of the sitting that goes on, any number of times. */
    public Result<Nothing> record(Actor by, MeetingId id, MeetingRecord record) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        locked(id);
        Optional<Sitting> sitting = goingOn(id);
        if (sitting.isEmpty()) {
            return Result.refused("meeting.no-sitting");
        }
        List<MatterId> agenda = matters.findByMeetingIdOrderByNo(id.value()).stream()
                .map(Matter::id)
                .toList();
        if (!agenda.containsAll(record.notes().keySet())) {
            return Result.refused("meeting.unknown-matter");
        }
        sitting.get().recorded(record);
        return Result.done();
    }

    /** Ends the sitting; the new meeting's id if it is continued at one. */
    public Result<Optional<MeetingId>> end(Actor by, MeetingId id, EndMeeting end) {
        Optional<Refusal> no = permissions.check(by, Act.HOLD_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Meeting meeting = locked(id);
        Optional<Sitting> sitting = goingOn(id);
        return sitting.isEmpty() ? Result.refused("meeting.no-sitting") : closing.end(by, meeting, sitting.get(), end);
    }

    /** Gives a meeting that has not begun another start. */
    public Result<Nothing> reschedule(Actor by, MeetingId id, LocalDateTime start, String reason) {
        Optional<Refusal> no = permissions.check(by, Act.RESCHEDULE_MEETING, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Meeting meeting = locked(id);
        if (!meeting.awaitsSitting()) {
            return Result.refused("meeting.already-begun");
        }
        Result<Deadline> wanted = Deadline.checked(start);
        if (wanted.refusal().isPresent()) {
            return Result.refused(wanted.refusal().get());
        }
        if (!wanted.orThrow().instant().isAfter(clock.instant())) {
            return Result.refused("meeting.start-has-passed", wanted.orThrow().spoken());
        }
        if (reason.isBlank()) {
            return Result.refused("meeting.reschedule-needs-reason");
        }
        planning.move(by, meeting, wanted.orThrow(), reason);
        return Result.done();
    }

    /** A union gives or changes its position in writing; after the freeze it is received and appended. */
    public Result<Nothing> givePosition(Actor by, MatterId matter, Position position, Instant receivedAt) {
        return by.union() == null
                ? Result.refused("meeting.position-is-the-unions")
                : registerPosition(by, matter, by.union(), position, receivedAt);
    }

    /** HR registers a position that came in writing by another way, such as an absent union's letter. */
    public Result<Nothing> registerPosition(
            Actor by, MatterId matter, UnionId union, Position position, Instant receivedAt) {
        MeetingId id = meetingWith(matter);
        Optional<Refusal> no = permissions.check(by, Act.GIVE_POSITION, views.caseOf(id), union);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        return letters.receive(by, locked(id), matter, union, position, receivedAt);
    }

    /** HR decides that a statement obliges the employer to nothing (null), or to this. */
    public Result<Nothing> decideFollowUp(Actor by, MeetingId id, UUID statement, @Nullable Obligation obligation) {
        Optional<Refusal> no = permissions.check(by, Act.CLOSE_CASE, views.caseOf(id));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        return closing.decideFollowUp(locked(id), statement, obligation);
    }

    /** The text of the sitting's minutes is frozen, or open again; for the minutes' use. */
    public void textFrozen(MeetingId id, int sitting, boolean frozen) {
        sittings.findByMeetingIdOrderByNo(id.value()).stream()
                .filter(each -> each.no() == sitting)
                .forEach(each -> each.textFrozen(frozen));
    }

    /** Opens the disagreeing unions' windows at justering, when the administration counts from there (R5). */
    public void openCentralWindows(MeetingId id, Instant anchor) {
        Meeting meeting = locked(id);
        if (meeting.outcome() != null) {
            closing.openWindowsAtJustering(meeting, anchor);
        }
    }

    /** The case of a meeting, without anything else being read of it; an unknown id is the caller's bug. */
    @Transactional(readOnly = true)
    public CaseKey caseOf(MeetingId id) {
        return views.caseOf(id);
    }

    /** A meeting; an unknown id is the caller's bug. */
    @Transactional(readOnly = true)
    public MeetingView view(MeetingId id) {
        return views.view(id);
    }

    /** The case's meetings in order of their start. */
    @Transactional(readOnly = true)
    public List<MeetingView> of(CaseKey caseKey) {
        return stored.findByCaseKeyOrderByStartsAt(caseKey.value()).stream()
                .map(views::view)
                .toList();
    }

    /** One entry of a union's positions as it was given, also when a later one replaced it; empty for an unknown id. */
    @Transactional(readOnly = true)
    public Optional<PositionView> position(UUID entry) {
        return views.position(entry);
    }

    /** The items that unions took back at the meeting, and at those that it continues. */
    @Transactional(readOnly = true)
    public Set<ItemId> takenBack(MeetingView meeting) {
        Set<ItemId> items = new HashSet<>(meeting.takenBack());
        if (meeting.continuationOf() != null) {
            items.addAll(takenBack(views.view(meeting.continuationOf())));
        }
        return items;
    }

    /** The meeting on whose agenda the matter stands; an unknown matter is the caller's bug. */
    @Transactional(readOnly = true)
    public MeetingView withMatter(MatterId matter) {
        return views.view(meetingWith(matter));
    }

    private MeetingId meetingWith(MatterId matter) {
        return matters.findById(matter.value())
                .map(Matter::meeting)
                .orElseThrow(() -> new IllegalStateException("no matter " + matter));
    }

    /** Everything that moves a meeting first locks its case, so that clock and people never cross. */
    private Meeting locked(MeetingId id) {
        cases.lock(views.caseOf(id));
        return views.stored(id);
    }

    private Optional<Sitting> goingOn(MeetingId id) {
        return sittings.findByMeetingIdOrderByNo(id.value()).stream()
                .filter(Sitting::goesOn)
                .findFirst();
    }

    private boolean isLate(Meeting meeting, DeadlineKind kind, Instant now) {
        return deadlines
                .find(meeting.caseKey(), kind, meeting.id().value())
                .map(deadline -> !Deadline.at(deadline.due()).inTime(now))
                .orElse(false);
    }
}
