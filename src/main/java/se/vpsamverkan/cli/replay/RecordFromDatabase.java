package se.vpsamverkan.cli.replay;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.Sweden;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.OutcomeResult;
import se.vpsamverkan.meeting.PositionView;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemKind;
import se.vpsamverkan.proposal.ItemView;

/**
 * Writes a case in the exchange format from what the database holds, not from the record it came from. Line numbers
 * of a source are not kept, so they are null.
 */
@ReplayPart
class RecordFromDatabase {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final ConsultationCases cases;
    private final Meetings meetings;
    private final InputQueries items;
    private final AnswerQueries answers;
    private final Directory directory;
    private final Cast cast;

    RecordFromDatabase(
            ConsultationCases cases,
            Meetings meetings,
            InputQueries items,
            AnswerQueries answers,
            Directory directory,
            Cast cast) {
        this.cases = cases;
        this.meetings = meetings;
        this.items = items;
        this.answers = answers;
        this.directory = directory;
        this.cast = cast;
    }

    /** The case as one JSON object in the order of the format's description. */
    Map<String, @Nullable Object> write(CaseKey key, @Nullable String source, List<String> notes) {
        CaseView view = cases.view(key);
        MeetingView meeting = meetings.of(key).get(0);
        SittingView sitting = meeting.lastSitting().orElseThrow();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("source", source);
        out.put(
                "administration",
                directory.administration(view.administration()).name());
        out.put("kind", kind(view.kind()));
        out.put("meeting", meetingPart(meeting, sitting));
        out.put("timeline", timeline(view));
        out.put("attendance", sitting.attendance().stream().map(this::attendee).toList());
        Set<UnionId> present = sitting.present().stream()
                .map(who -> who.union())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        out.put(
                "unions",
                view.invited().stream()
                        .filter(present::contains)
                        .map(cast::name)
                        .toList());
        out.put(
                "absentUnions",
                view.invited().stream()
                        .filter(union -> !present.contains(union))
                        .map(cast::name)
                        .toList());
        out.put(
                "adjusters",
                sitting.adjusters().stream()
                        .map(who -> ordered("party", party(who.union()), "name", blankToNull(who.name())))
                        .toList());
        out.put(
                "agenda",
                meeting.agenda().stream()
                        .sorted(Comparator.comparingInt(matter -> matter.no()))
                        .map(matter -> ordered("no", matter.no(), "title", matter.title()))
                        .toList());
        out.put("items", itemParts(key));
        out.put("statements", statements(key, sitting));
        out.put("outcome", outcome(meeting, sitting));
        out.put("notes", notes);
        return out;
    }

    private static String kind(CaseKind kind) {
        return switch (kind) {
            case SAMVERKAN -> "samverkan";
            case EXTRA -> "extra";
            case MBL_FOLLOWUP -> "mbl-followup";
        };
    }

    private Map<String, @Nullable Object> meetingPart(MeetingView meeting, SittingView sitting) {
        var start = meeting.startsAt().atZone(Sweden.ZONE);
        Map<String, @Nullable Object> part = ordered("date", start.toLocalDate().toString());
        part.put("start", clock(start.toLocalTime()));
        Instant ended = sitting.endedAt();
        part.put(
                "end",
                ended == null || !sitting.endStated()
                        ? null
                        : clock(ended.atZone(Sweden.ZONE).toLocalTime()));
        part.put("place", sitting.place() == null ? meeting.place() : sitting.place());
        part.put("chair", sitting.chair() == null ? null : sitting.chair().name());
        return part;
    }

    private static Map<String, @Nullable Object> timeline(CaseView view) {
        Map<String, @Nullable Object> dates = new LinkedHashMap<>();
        dates.put("draftSent", moment(view, DeadlineKind.VP_DISPATCH));
        dates.put("proposalsDue", moment(view, DeadlineKind.INPUT));
        dates.put("answersDue", moment(view, DeadlineKind.ANSWERS_RELEASE));
        dates.put("meeting", moment(view, DeadlineKind.MEETING));
        dates.put("commentsDue", moment(view, DeadlineKind.MINUTES_COMMENTS));
        dates.put("justering", moment(view, DeadlineKind.JUSTERING));
        return dates;
    }

    private static @Nullable String moment(CaseView view, DeadlineKind kind) {
        boolean textRoundOnly =
                kind == DeadlineKind.VP_DISPATCH || kind == DeadlineKind.INPUT || kind == DeadlineKind.ANSWERS_RELEASE;
        if (textRoundOnly && !view.kind().hasTextRound()) {
            return null;
        }
        Optional<Deadline> planned = view.plan().find(kind);
        return planned.map(at -> at.time().equals(Deadline.END_OF_DAY)
                        ? at.date().toString()
                        : MINUTE.format(at.date().atTime(at.time())))
                .orElse(null);
    }

    private Map<String, @Nullable Object> attendee(Attendance line) {
        Map<String, @Nullable Object> part = ordered(
                "party",
                party(line.who().union()),
                "name",
                blankToNull(line.who().name()));
        part.put("role", blankToNull(line.who().title()));
        part.put("absent", !line.present());
        return part;
    }

    private List<Map<String, @Nullable Object>> itemParts(CaseKey key) {
        Map<ItemId, AnswerView> given = answers.answers(key).stream()
                .collect(Collectors.toMap(AnswerView::item, answer -> answer, (one, other) -> other));
        Map<UnionId, Integer> place = new HashMap<>();
        int next = 0;
        for (String union : cast.unionNames()) {
            place.put(cast.union(union), next++);
        }
        List<ItemView> all = new ArrayList<>(items.items(key));
        all.sort(Comparator.comparing((ItemView item) -> place.getOrDefault(item.union(), Integer.MAX_VALUE))
                .thenComparingInt(ItemView::seq));
        Map<String, Integer> running = new HashMap<>();
        List<Map<String, @Nullable Object>> parts = new ArrayList<>();
        for (ItemView item : all) {
            AnswerView answer = given.get(item.id());
            Map<String, @Nullable Object> part = ordered("id", item.number());
            part.put("union", cast.name(item.union()));
            part.put("seq", running.merge(item.union() + "/" + item.list(), 1, Integer::sum));
            part.put("kind", itemKind(item.kind()));
            part.put("format", item.format());
            part.put("vpReference", reference(item));
            part.put("text", item.text());
            part.put("answer", answer == null ? null : answer.text());
            part.put("answerCategory", category(answer));
            part.put("raisedAt", item.raisedAt().name().toLowerCase(Locale.ROOT));
            part.put("startLine", null);
            part.put("endLine", null);
            parts.add(part);
        }
        return parts;
    }

    private static String category(@Nullable AnswerView answer) {
        if (answer == null) {
            return "none";
        }
        return answer.disposition() == null ? "informed" : answer.disposition().category();
    }

    private static @Nullable Map<String, @Nullable Object> reference(ItemView item) {
        var at = item.reference();
        if (at == null) {
            return null;
        }
        Map<String, @Nullable Object> part = ordered("page", at.page());
        part.put("paragraph", at.paragraph());
        part.put("quote", at.quote());
        part.put("document", at.document());
        return part;
    }

    private static String itemKind(ItemKind kind) {
        return switch (kind) {
            case QUESTION -> "question";
            case COMMENT -> "comment";
            case PROPOSAL, SUGGESTION -> "proposal";
        };
    }

    private List<Map<String, @Nullable Object>> statements(CaseKey key, SittingView sitting) {
        Map<UUID, String> numbers = items.items(key).stream()
                .collect(Collectors.toMap(item -> item.id().value(), ItemView::number));
        return sitting.statements().stream()
                .map(said -> {
                    Map<String, @Nullable Object> part = ordered("union", cast.name(said.union()));
                    part.put("kind", said.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    part.put("text", said.text());
                    part.put(
                            "endorses",
                            said.endorses().isEmpty()
                                    ? null
                                    : said.endorses().stream()
                                            .map(item -> numbers.get(item.value()))
                                            .toList());
                    return part;
                })
                .toList();
    }

    private Map<String, @Nullable Object> outcome(MeetingView meeting, SittingView sitting) {
        var result = meeting.outcome();
        String word = "not-stated";
        if (result != null && result.result() == OutcomeResult.SAMVERKAD) {
            word = "samverkad";
        } else if (result != null && result.result() == OutcomeResult.OTHER && result.words() != null) {
            word = result.words();
        } else if (result != null && result.result() == OutcomeResult.LIFTED_TO_MBL) {
            word = "lyfts ur samverkan";
        }
        Map<String, @Nullable Object> part = ordered("result", word);
        part.put(
                "disagreeing",
                meeting.positions().stream()
                        .filter(position -> position.position().stance() == Stance.DISAGREES)
                        .map(PositionView::union)
                        .map(cast::name)
                        .toList());
        part.put("text", blankToNull(sitting.notes().get(meeting.caseMatter().id())));
        return part;
    }

    private String party(@Nullable UnionId union) {
        return union == null ? CycleRecord.EMPLOYER : cast.name(union);
    }

    private static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Map<String, @Nullable Object> ordered(String key, @Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Map<String, @Nullable Object> ordered(
            String key, @Nullable Object value, String other, @Nullable Object otherValue) {
        Map<String, @Nullable Object> map = ordered(key, value);
        map.put(other, otherValue);
        return map;
    }
}
