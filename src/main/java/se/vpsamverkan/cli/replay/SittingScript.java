package se.vpsamverkan.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.answer.Answers;
import se.vpsamverkan.cli.replay.CycleRecord.AgendaPart;
import se.vpsamverkan.cli.replay.CycleRecord.Attendee;
import se.vpsamverkan.cli.replay.CycleRecord.ItemPart;
import se.vpsamverkan.cli.replay.CycleRecord.StatementPart;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.cycle.TimePlan;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.meeting.AgendaMatter;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.CarryOver;
import se.vpsamverkan.meeting.EndMeeting;
import se.vpsamverkan.meeting.FollowUp;
import se.vpsamverkan.meeting.LegalBasis;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.MeetingRecord;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.OutcomeResult;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.meeting.SigningPolicy;
import se.vpsamverkan.meeting.Statement;
import se.vpsamverkan.meeting.StatementKind;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.minutes.SeatState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.RaisedAt;
import se.vpsamverkan.proposal.UnionInput;

/** The meeting, its minutes and the end of the case in a replay (process.md 8). */
@ReplayPart
class SittingScript {

    private static final LocalTime SIGNING = LocalTime.of(9, 0);
    private static final String SILENT_SOURCE = "Uppteckningen säger inget om ärendets utfall.";

    private final Driver driver;
    private final Cast cast;
    private final WorkingDays days;
    private final ConsultationCases cases;
    private final Deadlines deadlines;
    private final Meetings meetings;
    private final CarryOver carryOver;
    private final MinutesDesk minutes;
    private final UnionInput input;
    private final InputQueries items;
    private final Answers answers;

    SittingScript(
            Driver driver,
            Cast cast,
            WorkingDays days,
            ConsultationCases cases,
            Deadlines deadlines,
            Meetings meetings,
            CarryOver carryOver,
            MinutesDesk minutes,
            UnionInput input,
            InputQueries items,
            Answers answers) {
        this.driver = driver;
        this.cast = cast;
        this.days = days;
        this.cases = cases;
        this.deadlines = deadlines;
        this.meetings = meetings;
        this.carryOver = carryOver;
        this.minutes = minutes;
        this.input = input;
        this.items = items;
        this.answers = answers;
    }

    /** Agrees on everything from the invitation to the end of the case. */
    void arrange(CycleRecord consultation, RecordDates dates, TimePlan plan, CaseKey key) {
        driver.at(
                Script.office(plan.of(DeadlineKind.INVITATION)),
                () -> meetings.sendInvitation(
                                cast.hr(),
                                meeting(key).id(),
                                consultation.meeting().place())
                        .orThrow());
        driver.at(
                Script.office(plan.of(DeadlineKind.AGENDA)),
                () -> meetings.sendAgenda(cast.secretary(), meeting(key).id(), agenda(consultation, key))
                        .orThrow());
        Instant end = Deadline.of(dates.end()).instant();
        driver.at(end, () -> hold(consultation, dates, plan, key));
        driver.at(
                Script.later(Script.office(plan.of(DeadlineKind.MINUTES_DRAFT)), end.plus(Duration.ofMinutes(5))),
                () -> minutes.sendForComments(cast.secretary(), theMinutes(key).id())
                        .orThrow());
        LocalDate justering = plan.of(DeadlineKind.JUSTERING).date();
        Instant signing = Deadline.of(justering.atTime(SIGNING)).instant();
        Instant frozen = plan.of(DeadlineKind.MINUTES_COMMENTS).instant();
        Instant signed = Script.later(signing, frozen.plus(Duration.ofMinutes(30)));
        driver.at(signed, () -> sign(key));
        Instant published =
                Script.later(Script.office(plan.of(DeadlineKind.PUBLICATION)), signed.plus(Duration.ofMinutes(30)));
        driver.at(
                published,
                () -> minutes.publish(cast.secretary(), theMinutes(key).id()).orThrow());
        driver.at(published, () -> handOver(key, published));
    }

    private List<AgendaMatter> agenda(CycleRecord consultation, CaseKey key) {
        if (consultation.agenda().isEmpty()) {
            return meeting(key).agenda().stream()
                    .map(matter ->
                            new AgendaMatter(matter.id(), matter.no(), matter.title(), matter.basis(), matter.ofCase()))
                    .toList();
        }
        AgendaPart own = ownMatter(consultation);
        MatterId known = meeting(key).caseMatter().id();
        LegalBasis basis =
                "mbl-followup".equals(consultation.kind()) ? LegalBasis.INFORMATION : LegalBasis.CONSULTATION;
        List<AgendaMatter> agenda = new ArrayList<>();
        for (AgendaPart part : consultation.agenda()) {
            agenda.add(
                    part.equals(own)
                            ? new AgendaMatter(known, part.no(), part.title(), basis, true)
                            : AgendaMatter.of(part.no(), part.title(), LegalBasis.FORMALITY));
        }
        return agenda;
    }

    /** The matter under which the VP was dealt with: the one that says so, else the board's matters, else the first. */
    private static AgendaPart ownMatter(CycleRecord consultation) {
        List<String> signs = "mbl-followup".equals(consultation.kind())
                ? List.of("föranmälda", "verksamhetsplan")
                : List.of("verksamhetsplan", "vp ", "ärenden till nämnd", "samverkan");
        for (String sign : signs) {
            for (AgendaPart part : consultation.agenda()) {
                if ((part.title() + " ").toLowerCase(Locale.ROOT).contains(sign)) {
                    return part;
                }
            }
        }
        return consultation.agenda().get(0);
    }

    private void hold(CycleRecord consultation, RecordDates dates, TimePlan plan, CaseKey key) {
        raise(consultation, key);
        MeetingView meeting = meeting(key);
        Map<MatterId, String> notes = new HashMap<>();
        String words =
                consultation.outcome() == null ? null : consultation.outcome().text();
        if (words != null) {
            notes.put(meeting.caseMatter().id(), words);
        }
        meetings.record(
                        cast.secretary(),
                        meeting.id(),
                        new MeetingRecord(
                                consultation.meeting().place(),
                                attendance(consultation),
                                notes,
                                statements(consultation, key)))
                .orThrow();
        meeting(key).lastSitting().orElseThrow().statements().stream()
                .filter(statement -> statement.followUp() == FollowUp.UNDECIDED)
                .forEach(statement -> meetings.decideFollowUp(cast.hr(), meeting.id(), statement.id(), null)
                        .orThrow());
        Map<UnionId, Position> positions = new LinkedHashMap<>();
        if (consultation.outcome() != null) {
            for (String union : consultation.outcome().disagreeingUnions()) {
                positions.put(cast.union(union), Position.disagrees(scope(consultation, union), false));
            }
        }
        Participant chair = cast.chair(consultation);
        List<Participant> adjusters = adjusters(consultation);
        meetings.end(
                        cast.secretary(),
                        meeting.id(),
                        new EndMeeting(
                                MeetingEnd.CLOSED,
                                dates.endKnown() ? Deadline.of(dates.end()).instant() : null,
                                adjusters,
                                chair,
                                secretary(consultation, chair),
                                SigningPolicy.ADJUSTERS_ONLY,
                                dates.commentsDue() == null ? null : local(plan.of(DeadlineKind.MINUTES_COMMENTS)),
                                dates.justering() == null ? null : local(plan.of(DeadlineKind.JUSTERING)),
                                outcome(consultation),
                                positions,
                                List.of(),
                                null))
                .orThrow();
    }

    private static @Nullable String scope(CycleRecord consultation, String union) {
        return consultation.statements().stream()
                .filter(said -> said.union().equals(union) && "disagreement".equals(said.kind()))
                .map(StatementPart::text)
                .findFirst()
                .orElse(null);
    }

    private static Outcome outcome(CycleRecord consultation) {
        String result =
                consultation.outcome() == null ? null : consultation.outcome().result();
        if (result == null || "not-stated".equals(result)) {
            return Outcome.notStated(SILENT_SOURCE);
        }
        return "samverkad".equals(result) ? Outcome.samverkad() : new Outcome(OutcomeResult.OTHER, result, null);
    }

    private void raise(CycleRecord consultation, CaseKey key) {
        boolean textRound = cases.view(key).kind().hasTextRound();
        for (String union : Cast.allUnions(consultation)) {
            List<ItemPart> own = consultation.items().stream()
                    .filter(item -> item.union().equals(union))
                    .toList();
            List<ItemPart> raised = textRound ? Listed.of(own).atMeeting() : own;
            if (raised.isEmpty()) {
                continue;
            }
            input.raiseAtMeeting(
                            cast.secretary(), key, cast.union(union), Script.blocks(List.of(raised)), RaisedAt.MEETING)
                    .orThrow();
            for (ItemPart item : raised) {
                if (item.answer() != null) {
                    answers.answerAtMeeting(cast.secretary(), itemId(key, item.id()), Script.draft(item))
                            .orThrow();
                }
            }
        }
    }

    private List<Attendance> attendance(CycleRecord consultation) {
        List<Attendance> all = new ArrayList<>();
        for (Attendee attendee : consultation.attendance()) {
            Participant known = cast.participant(attendee.party(), attendee.name());
            Participant who = new Participant(
                    known.union(), known.person(), known.name(), attendee.role() == null ? "" : attendee.role());
            all.add(attendee.absent() ? Attendance.absent(who) : Attendance.present(who));
        }
        Participant chair = cast.chair(consultation);
        if (all.stream().noneMatch(line -> line.who().samePerson(chair))) {
            all.add(0, Attendance.present(chair));
        }
        for (String union : consultation.unions()) {
            boolean named = consultation.attendance().stream()
                    .anyMatch(line -> line.party().equals(union) && !line.absent());
            if (!named) {
                all.add(Attendance.present(cast.reps(union).get(0)));
            }
        }
        for (Participant adjuster : adjusters(consultation)) {
            if (all.stream().noneMatch(line -> line.present() && line.who().sameSeat(adjuster))) {
                all.add(Attendance.present(adjuster));
            }
        }
        return all;
    }

    private List<Participant> adjusters(CycleRecord consultation) {
        if (!consultation.adjusters().isEmpty()) {
            return consultation.adjusters().stream()
                    .map(adjuster -> adjuster.name() == null
                            ? firstOf(consultation, adjuster.party())
                            : cast.participant(adjuster.party(), adjuster.name()))
                    .toList();
        }
        List<Participant> chosen = new ArrayList<>();
        chosen.add(cast.chair(consultation));
        consultation.unions().forEach(union -> chosen.add(firstOf(consultation, union)));
        return chosen;
    }

    private Participant firstOf(CycleRecord consultation, String party) {
        return consultation.attendance().stream()
                .filter(line -> line.party().equals(party) && !line.absent() && line.name() != null)
                .map(line -> cast.participant(party, line.name()))
                .findFirst()
                .orElseGet(() -> Cast.isEmployer(party)
                        ? cast.chair(consultation)
                        : cast.reps(party).get(0));
    }

    /** Whoever the record calls secretary; the chair where it names nobody, for nobody else may be invented. */
    private Participant secretary(CycleRecord consultation, Participant chair) {
        return consultation.attendance().stream()
                .filter(line -> Cast.isEmployer(line.party()) && !line.absent() && line.name() != null)
                .filter(line -> line.role() != null
                        && line.role().toLowerCase(Locale.ROOT).contains("sekreterare"))
                .map(line -> cast.participant(line.party(), line.name()))
                .findFirst()
                .orElse(chair);
    }

    private List<Statement> statements(CycleRecord consultation, CaseKey key) {
        List<Statement> said = new ArrayList<>();
        for (StatementPart part : consultation.statements()) {
            List<ItemId> endorsed = part.endorses() == null
                    ? List.of()
                    : part.endorses().stream().map(id -> itemId(key, id)).toList();
            said.add(new Statement(null, cast.union(part.union()), statementKind(part.kind()), part.text(), endorsed));
        }
        return said;
    }

    static StatementKind statementKind(String kind) {
        try {
            return StatementKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            return StatementKind.COMMENT;
        }
    }

    private void sign(CaseKey key) {
        MinutesView view = theMinutes(key);
        for (SeatView seat : view.seats()) {
            if (seat.state() == SeatState.EXCUSED) {
                continue;
            }
            minutes.sign(
                            cast.hat(seat.person()),
                            view.id(),
                            seat.id(),
                            SignatureDecision.SIGN,
                            null,
                            Objects.requireNonNull(view.pdfSha256()),
                            true)
                    .orThrow();
        }
    }

    /** The last act: one working day after the last open window or step. */
    private void handOver(CaseKey key, Instant published) {
        Instant last = deadlines.open(key).stream()
                .map(open -> open.due())
                .max(Instant::compareTo)
                .filter(due -> due.isAfter(published))
                .orElse(published);
        LocalDate day = Deadline.at(last).date();
        LocalDateTime moment = days.plus(day, 1).atTime(LocalTime.of(10, 0));
        driver.at(
                moment.atZone(Sweden.ZONE).toInstant(),
                () -> carryOver.handOn(cast.hr(), key).orThrow());
    }

    private MeetingView meeting(CaseKey key) {
        return meetings.of(key).get(0);
    }

    private MinutesView theMinutes(CaseKey key) {
        return minutes.of(key).get(0);
    }

    private ItemId itemId(CaseKey key, String kept) {
        Optional<ItemView> found = items.items(key).stream()
                .filter(item -> kept.equals(item.keptId()))
                .findFirst();
        return found.orElseThrow().id();
    }

    private static LocalDateTime local(Deadline deadline) {
        return deadline.date().atTime(deadline.time());
    }
}
