package se.vpsamverkan.cli.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.DateWish;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.PlanCalculator;
import se.vpsamverkan.cycle.PlanProposal;
import se.vpsamverkan.cycle.PlanRequest;
import se.vpsamverkan.cycle.PlanSettings;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.kernel.WorkingDays;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.process.EngineDriver;

/** One replay from the first act to the last, and the files that tell of it. */
@ReplayPart
class Replay {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Cast cast;
    private final Script script;
    private final Driver driver;
    private final EngineDriver engine;
    private final WorkingDays days;
    private final RecordFromDatabase records;
    private final Evidence evidence;
    private final MinutesDesk minutes;
    private final TimeControl clock;

    Replay(
            Cast cast,
            Script script,
            Driver driver,
            EngineDriver engine,
            WorkingDays days,
            RecordFromDatabase records,
            Evidence evidence,
            MinutesDesk minutes,
            TimeControl clock) {
        this.cast = cast;
        this.script = script;
        this.driver = driver;
        this.engine = engine;
        this.days = days;
        this.records = records;
        this.evidence = evidence;
        this.minutes = minutes;
        this.clock = clock;
    }

    ReplayCommand.Replayed run(CycleRecord consultation, RecordDates dates) throws BadRecord {
        CaseKind kind = kind(consultation);
        PlanProposal proposal = propose(consultation, dates, kind);
        LocalDate earliest = proposal.plan().deadlines().values().stream()
                .map(Deadline::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Instant start =
                days.plus(earliest, -1).atTime(MORNING).atZone(Sweden.ZONE).toInstant();
        clock.standAt(start);
        cast.assemble(consultation, days.plus(earliest, -60));
        CaseKey key = script.begin(consultation, dates, kind, proposal);
        Instant end = driver.play(start);
        if (engine.runs(key)) {
            throw new IllegalStateException("instances of " + key + " still run at " + end);
        }
        List<String> notes = notes(consultation, dates, proposal);
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            MinutesView view = minutes.of(key).get(0);
            files.put(
                    "minutes.pdf", minutes.adjustedPdf(view.id()).orElseThrow().bytes());
            Map<String, @Nullable Object> recreated = records.write(key, consultation.source(), notes);
            files.put("record.json", ReplayCommand.json(recreated));
            List<Map<String, @Nullable Object>> mails = evidence.mails(key);
            files.put("mails.json", ReplayCommand.json(mails));
            List<Map<String, @Nullable Object>> timers = evidence.timers(key);
            files.put("timers.json", ReplayCommand.json(timers));
            List<Map<String, @Nullable Object>> journal = evidence.journal(key);
            files.put("journal.json", ReplayCommand.json(journal));
            Map<String, @Nullable Object> summary = new LinkedHashMap<>();
            summary.put("case", key.value());
            summary.put("items", ((List<?>) java.util.Objects.requireNonNull(recreated.get("items"))).size());
            summary.put("mails", mails.size());
            summary.put("timers", timers.size());
            summary.put("journal", journal.size());
            summary.put("from", start.toString());
            summary.put("to", end.toString());
            return new ReplayCommand.Replayed(files, summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlanProposal propose(CycleRecord consultation, RecordDates dates, CaseKind kind) throws BadRecord {
        Map<DeadlineKind, DateWish> wishes = new EnumMap<>(DeadlineKind.class);
        if (kind.hasTextRound()) {
            wish(wishes, DeadlineKind.VP_DISPATCH, dates.draftSent());
            wish(wishes, DeadlineKind.INPUT, dates.proposalsDue());
            wish(wishes, DeadlineKind.ANSWERS_RELEASE, dates.answersDue());
        }
        wish(wishes, DeadlineKind.MINUTES_COMMENTS, dates.commentsDue());
        wish(wishes, DeadlineKind.JUSTERING, dates.justering());
        Result<PlanProposal> result = new PlanCalculator(days, PlanSettings.DEFAULTS)
                .propose(
                        new PlanRequest(kind, dates.meeting(), wishes, null),
                        dates.meeting().minusDays(90));
        if (result instanceof Result.Refused<PlanProposal> refused) {
            throw new BadRecord(
                    consultation.source() == null ? "record" : consultation.source(),
                    "timeline",
                    refused.reason().code() + " " + refused.reason().args());
        }
        return result.orThrow();
    }

    private static void wish(Map<DeadlineKind, DateWish> wishes, DeadlineKind kind, @Nullable LocalTimes at) {
        if (at != null) {
            wishes.put(kind, new DateWish(at.day(), at.hour()));
        }
    }

    private static CaseKind kind(CycleRecord consultation) {
        String kind = consultation.kind() == null ? "samverkan" : consultation.kind();
        return switch (kind) {
            case "extra" -> CaseKind.EXTRA;
            case "mbl-followup" -> CaseKind.MBL_FOLLOWUP;
            default -> CaseKind.SAMVERKAN;
        };
    }

    private static List<String> notes(CycleRecord consultation, RecordDates dates, PlanProposal proposal) {
        List<String> notes = new ArrayList<>();
        notes.add("Återskapat ur en uppteckning; inte originalet.");
        if (!dates.startKnown()) {
            notes.add("Mötets klockslag: planerat, ej ur källan.");
        }
        if (!dates.endKnown()) {
            notes.add("Mötets sluttid: planerat, ej ur källan.");
        }
        var given = consultation.dates();
        Map<DeadlineKind, @Nullable String> source = new LinkedHashMap<>();
        source.put(DeadlineKind.VP_DISPATCH, given.draftSent());
        source.put(DeadlineKind.INPUT, given.proposalsDue());
        source.put(DeadlineKind.ANSWERS_RELEASE, given.answersDue());
        source.put(DeadlineKind.MINUTES_COMMENTS, given.commentsDue());
        source.put(DeadlineKind.JUSTERING, given.justering());
        String planned = source.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .flatMap(entry -> proposal.deadlines().stream()
                        .filter(deadline -> deadline.kind() == entry.getKey())
                        .map(deadline -> deadline.name() + " "
                                + Dates.spoken(deadline.deadline().instant())))
                .collect(Collectors.joining("; "));
        if (!planned.isEmpty()) {
            notes.add("Planerat, ej ur källan: " + planned + ".");
        }
        if (consultation.adjusters().isEmpty()) {
            notes.add("Källan nämner inga justerare: ordföranden och den första närvarande från varje facklig"
                    + " organisation har tagits som justerare.");
        }
        proposal.warnings().forEach(warning -> notes.add("Varning (" + warning.rule() + "): " + warning.text()));
        return notes;
    }
}
