package se.vpsamverkan.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.party.AdministrationView;
import se.vpsamverkan.party.ConsultationEndsAt;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.ItemsTakenBack;

/** Ends a sitting; the outcome, the positions and the central windows come with the last one only. */
@Component
class MeetingClosing {

    private static final Outcome NOT_ASKED_FOR = Outcome.notStated("Utfall efterfrågas inte i detta ärende.");

    private final Matters matters;
    private final Sittings sittings;
    private final Positions positions;
    private final CarryOverItems carryOver;
    private final CentralTracks tracks;
    private final MeetingPlanning planning;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MeetingClosing(
            Matters matters,
            Sittings sittings,
            Positions positions,
            CarryOverItems carryOver,
            CentralTracks tracks,
            MeetingPlanning planning,
            ConsultationCases cases,
            Deadlines deadlines,
            Directory directory,
            Clock clock,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.sittings = sittings;
        this.positions = positions;
        this.carryOver = carryOver;
        this.tracks = tracks;
        this.planning = planning;
        this.cases = cases;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    Result<Optional<MeetingId>> end(Actor by, Meeting meeting, Sitting sitting, EndMeeting wish) {
        CaseView theCase = cases.view(meeting.caseKey());
        Instant now = clock.instant();
        Instant endedAt = wish.endedAt() == null ? now : wish.endedAt();
        boolean last = wish.end() == MeetingEnd.CLOSED;
        Outcome outcome = last ? outcomeOf(theCase, wish) : null;
        Optional<Refusal> no = presence(sitting.view(), wish)
                .or(() -> ofWithdrawals(sitting.view()))
                .or(() -> last ? ofOutcome(outcome) : ofEarlierSitting(wish))
                .or(() -> ofPositions(sitting.view(), theCase, wish));
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        Result<Ending> times = times(theCase, sitting, wish, endedAt, now);
        if (times.refusal().isPresent()) {
            return Result.refused(times.refusal().get());
        }
        Ending ending = times.orThrow();
        sitting.ended(wish, endedAt, ending.comments(), ending.justering(), ending.resumes());
        keep(meeting, wish.obligations());
        MeetingId next = moveOn(by, meeting, wish.end(), ending.resumes());
        events.publishEvent(new MeetingEnded(meeting.caseKey(), meeting.id(), wish.end(), next, by, now));
        takeBack(by, meeting, sitting.view(), now);
        if (wish.end() == MeetingEnd.ADJOURNED && ending.resumes() != null) {
            deadlines.open(meeting.caseKey(), DeadlineKind.MEETING, meeting.id().value(), ending.resumes(), by);
        }
        if (outcome != null) {
            recordOutcome(by, meeting, sitting.view(), theCase, outcome, wish, endedAt);
        }
        return Result.done(Optional.ofNullable(next));
    }

    Result<Nothing> decideFollowUp(Meeting meeting, UUID statement, @Nullable Obligation obligation) {
        SittingStatement said = sittings.findByMeetingIdOrderByNo(meeting.id().value()).stream()
                .flatMap(sitting -> sitting.statements().stream())
                .filter(each -> each.id().equals(statement))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no statement " + statement));
        if (said.followUp() != FollowUp.UNDECIDED) {
            return Result.refused("meeting.follow-up-decided-already");
        }
        said.decided(obligation == null ? FollowUp.NO_ACTION : FollowUp.OBLIGATION);
        if (obligation != null) {
            carryOver.save(
                    new CarryOverItem(meeting.caseKey(), meeting.id(), nextNo(meeting), obligation, true, statement));
        }
        return Result.done();
    }

    /** The administration counts from justering: the windows open now, for those who disagree now. */
    void openWindowsAtJustering(Meeting meeting, Instant anchor) {
        AdministrationView administration = directory.administration(meeting.administration());
        if (administration.settings().consultationEndsAt() == ConsultationEndsAt.ADJUSTMENT && windowsWanted(meeting)) {
            CaseView theCase = cases.view(meeting.caseKey());
            MatterId matter = caseMatter(meeting);
            for (UnionId union : disagreeing(matter, theCase)) {
                tracks.open(Actor.system(), theCase.key(), matter, union, windowEnd(administration, anchor));
            }
        }
    }

    private @Nullable Outcome outcomeOf(CaseView theCase, EndMeeting wish) {
        boolean asked = theCase.kind() != CaseKind.MBL_FOLLOWUP;
        return wish.outcome() == null && !asked ? NOT_ASKED_FOR : wish.outcome();
    }

    private static Optional<Refusal> presence(SittingView sitting, EndMeeting wish) {
        return Stream.concat(Stream.of(wish.chair(), wish.secretary()), wish.adjusters().stream())
                .filter(who -> !sitting.wasPresent(who))
                .findFirst()
                .map(who -> Refusal.of("meeting.was-not-present", who.name()));
    }

    /** Nobody but the union itself says that it takes something back. */
    private Optional<Refusal> ofWithdrawals(SittingView sitting) {
        return sitting.statements().stream()
                .filter(said -> said.kind() == StatementKind.WITHDRAWAL && !sitting.wasPresent(said.union()))
                .findFirst()
                .map(said -> Refusal.of(
                        "meeting.absent-takes-nothing-back",
                        directory.union(said.union()).shortName()));
    }

    private static Optional<Refusal> ofOutcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            return Optional.of(Refusal.of("meeting.outcome-missing"));
        }
        return switch (outcome.result()) {
            case NOT_STATED -> refuseIf(blank(outcome.reason()), "meeting.not-stated-needs-reason");
            case OTHER -> refuseIf(blank(outcome.words()), "meeting.other-outcome-needs-words");
            case SAMVERKAD, LIFTED_TO_MBL -> Optional.empty();
        };
    }

    /** Outcome and positions belong to the last sitting; words said earlier must not be lost silently. */
    private static Optional<Refusal> ofEarlierSitting(EndMeeting wish) {
        return refuseIf(
                        wish.outcome() != null || !wish.positions().isEmpty(),
                        "meeting.outcome-belongs-to-the-last-sitting")
                .or(() -> refuseIf(wish.resumesAt() == null, "meeting.resumption-missing"));
    }

    private Optional<Refusal> ofPositions(SittingView sitting, CaseView theCase, EndMeeting wish) {
        for (var given : wish.positions().entrySet()) {
            boolean present = sitting.wasPresent(given.getKey());
            String name = directory.union(given.getKey()).shortName();
            if (!present && !theCase.invited().contains(given.getKey())) {
                return Optional.of(Refusal.of("meeting.union-not-part", name));
            }
            if (present && given.getValue().stance() == Stance.ABSENT) {
                return Optional.of(Refusal.of("meeting.union-was-present", name));
            }
        }
        return Optional.empty();
    }

    private Result<Ending> times(CaseView theCase, Sitting sitting, EndMeeting wish, Instant endedAt, Instant now) {
        if (endedAt.isBefore(sitting.startedAt()) && !theCase.recreated()) {
            return Result.refused("meeting.ends-before-it-begins");
        }
        ProposedDates proposed = propose(theCase, sitting, endedAt);
        Result<Deadline> comments = time(wish.commentsDue(), proposed.comments());
        Result<Deadline> justering = time(wish.justeringDue(), proposed.justering());
        Result<Deadline> resumes =
                wish.resumesAt() == null ? Result.done(Deadline.at(endedAt)) : Deadline.checked(wish.resumesAt());
        for (Result<Deadline> each : List.of(comments, justering, resumes)) {
            if (each.refusal().isPresent()) {
                return Result.refused(each.refusal().get());
            }
        }
        if (!comments.orThrow().instant().isAfter(endedAt)) {
            return Result.refused(
                    "meeting.comments-before-the-end", comments.orThrow().spoken());
        }
        if (justering.orThrow().compareTo(comments.orThrow()) <= 0) {
            return Result.refused(
                    "meeting.justering-before-comments", justering.orThrow().spoken());
        }
        Instant resumption = wish.resumesAt() == null ? null : resumes.orThrow().instant();
        if (resumption != null && !resumption.isAfter(now)) {
            return Result.refused("meeting.start-has-passed", resumes.orThrow().spoken());
        }
        return Result.done(new Ending(comments.orThrow(), justering.orThrow(), resumption));
    }

    /** When comments and justering are due if the sitting ends at this instant and nobody names other dates. */
    ProposedDates propose(CaseView theCase, Sitting sitting, Instant endedAt) {
        return new ProposedDates(
                dateOf(theCase, DeadlineKind.MINUTES_COMMENTS, sitting, endedAt, 2, LocalTime.NOON),
                dateOf(theCase, DeadlineKind.JUSTERING, sitting, endedAt, 3, Deadline.END_OF_DAY));
    }

    /** The plan's time when the sitting was held on the planned day, else counted from the day it was held. */
    private Deadline dateOf(
            CaseView theCase, DeadlineKind kind, Sitting sitting, Instant endedAt, int workingDays, LocalTime time) {
        Optional<Deadline> planned = theCase.plan().find(kind);
        boolean asPlanned = sitting.no() == 1
                && theCase.plan()
                        .find(DeadlineKind.MEETING)
                        .filter(meeting ->
                                meeting.date().equals(Deadline.at(endedAt).date()))
                        .isPresent();
        if (asPlanned && planned.isPresent()) {
            return planned.get();
        }
        WorkingDays calendar =
                directory.administration(theCase.administration()).workingDays();
        return new Deadline(calendar.plus(Deadline.at(endedAt).date(), workingDays), time);
    }

    private static Result<Deadline> time(@Nullable LocalDateTime stated, Deadline otherwise) {
        return stated == null ? Result.done(otherwise) : Deadline.checked(stated);
    }

    private void keep(Meeting meeting, List<Obligation> obligations) {
        for (Obligation obligation : obligations) {
            carryOver.save(new CarryOverItem(meeting.caseKey(), meeting.id(), nextNo(meeting), obligation, true, null));
        }
    }

    private int nextNo(Meeting meeting) {
        return carryOver.countByCaseKey(meeting.caseKey().value()) + 1;
    }

    private @Nullable MeetingId moveOn(Actor by, Meeting meeting, MeetingEnd end, @Nullable Instant resumes) {
        if (end == MeetingEnd.ADJOURNED && resumes != null) {
            meeting.adjournedTo(resumes);
            return null;
        }
        meeting.ended();
        return end == MeetingEnd.CONTINUED && resumes != null ? planning.planContinuation(by, meeting, resumes) : null;
    }

    private void recordOutcome(
            Actor by,
            Meeting meeting,
            SittingView sitting,
            CaseView theCase,
            Outcome outcome,
            EndMeeting wish,
            Instant endedAt) {
        MatterId matter = caseMatter(meeting);
        meeting.outcome(outcome, endedAt);
        List<UnionId> disagreeing =
                theCase.kind() == CaseKind.MBL_FOLLOWUP && wish.positions().isEmpty()
                        ? List.of()
                        : positions.settle(matter, sitting, theCase.invited(), wish.positions(), endedAt);
        events.publishEvent(
                new OutcomeRecorded(theCase.key(), meeting.id(), matter, disagreeing.size(), by, clock.instant()));
        AdministrationView administration = directory.administration(meeting.administration());
        if (administration.settings().consultationEndsAt() == ConsultationEndsAt.MEETING_END
                && windowsWanted(meeting)) {
            for (UnionId union : disagreeing) {
                tracks.open(by, theCase.key(), matter, union, windowEnd(administration, endedAt));
            }
        }
        if (theCase.boardDate() != null) {
            deadlines.openPlanned(theCase.key(), DeadlineKind.BOARD_DECISION, null, by);
        }
    }

    /** A matter lifted to negotiation under MBL has its own order. */
    private static boolean windowsWanted(Meeting meeting) {
        Outcome outcome = meeting.outcome();
        return outcome != null && outcome.result() != OutcomeResult.LIFTED_TO_MBL;
    }

    private List<UnionId> disagreeing(MatterId matter, CaseView theCase) {
        return theCase.invited().stream()
                .filter(union -> positions
                        .current(matter, union)
                        .filter(position -> position.stance() == Stance.DISAGREES)
                        .isPresent())
                .toList();
    }

    private MatterId caseMatter(Meeting meeting) {
        return matters.findByMeetingIdOrderByNo(meeting.id().value()).stream()
                .filter(Matter::ofCase)
                .findFirst()
                .map(Matter::id)
                .orElseThrow(() -> new IllegalStateException("no matter of the case in " + meeting.id()));
    }

    /** R4: so many calendar days after the anchor, to the end of the day. */
    static Instant windowEnd(AdministrationView administration, Instant anchor) {
        return Deadline.endOf(Deadline.at(anchor)
                        .date()
                        .plusDays(administration.settings().centralRequestDays()))
                .instant();
    }

    private static Optional<Refusal> refuseIf(boolean wrong, String code) {
        return wrong ? Optional.of(Refusal.of(code)) : Optional.empty();
    }

    /** What the record says at the sitting's end holds; until then a statement noted by mistake can be removed. */
    private void takeBack(Actor by, Meeting meeting, SittingView sitting, Instant now) {
        sitting.statements().stream()
                .filter(said -> said.kind() == StatementKind.WITHDRAWAL)
                .forEach(said -> events.publishEvent(
                        new ItemsTakenBack(meeting.caseKey(), said.union(), said.endorses(), by, now)));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private record Ending(
            Deadline comments, Deadline justering, @Nullable Instant resumes) {}
}
