package se.vpsamverkan.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseKind;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.ItemId;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.kernel.SeenMark;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.Attendance;
import se.vpsamverkan.meeting.MatterView;
import se.vpsamverkan.meeting.MeetingEnd;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Outcome;
import se.vpsamverkan.meeting.OutcomeResult;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.meeting.Withdrawal;
import se.vpsamverkan.minutes.MinutesSheet.AtOnce;
import se.vpsamverkan.minutes.MinutesSheet.CaseMatter;
import se.vpsamverkan.minutes.MinutesSheet.Chapter;
import se.vpsamverkan.minutes.MinutesSheet.Fact;
import se.vpsamverkan.minutes.MinutesSheet.Said;
import se.vpsamverkan.minutes.MinutesSheet.Side;
import se.vpsamverkan.party.ConsultationEndsAt;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.ItemView;

/** Collects from the record what minutes print. */
@Component
class MinutesComposer {

    private final Meetings meetings;
    private final ConsultationCases cases;
    private final Directory directory;
    private final InputQueries input;
    private final AnnexComposer annexes;
    private final MinutesViews views;
    private final PositionLines positionLines;

    MinutesComposer(
            Meetings meetings,
            ConsultationCases cases,
            Directory directory,
            InputQueries input,
            AnnexComposer annexes,
            MinutesViews views,
            PositionLines positionLines) {
        this.meetings = meetings;
        this.cases = cases;
        this.directory = directory;
        this.input = input;
        this.annexes = annexes;
        this.views = views;
        this.positionLines = positionLines;
    }

    MinutesSheet compose(SittingMinutes minutes) {
        MeetingView meeting = meetings.view(minutes.meeting());
        SittingView sitting = meeting.sitting(minutes.sittingNo());
        CaseView theCase = cases.view(minutes.caseKey());
        boolean last = !minutes.isImmediate() && sitting.end() == MeetingEnd.CLOSED;
        Instant ended = sitting.endedAt() == null ? sitting.startedAt() : sitting.endedAt();
        String title = title(minutes, meeting);
        return new MinutesSheet(
                title,
                directory.administration(minutes.administration()).name(),
                theCase.title() + " · " + theCase.key(),
                theCase.recreated() ? Words.RECREATED : null,
                footer(theCase, sitting, minutes),
                facts(minutes, meeting, sitting, theCase),
                minutes.isImmediate() ? List.of() : present(sitting),
                minutes.isImmediate() ? List.of() : absent(meeting, sitting, theCase),
                chapters(minutes, meeting),
                minutes.isImmediate() ? CaseMatter.nothing() : caseMatter(meeting, sitting, theCase, last),
                last
                        ? meeting.carryOver().stream()
                                .map(item -> Words.promise(item.text(), item.owner(), item.due()))
                                .toList()
                        : List.of(),
                views.seats(minutes).stream()
                        .map(seat -> person(seat.name(), seat.title()) + " – " + Words.lowerFirst(seat.label()))
                        .toList(),
                minutes.isImmediate() || last
                        ? null
                        : "Yrkanden och svar läggs till protokollet från det sammanträde där ärendet avslutas.",
                last ? annexes.compose(theCase, ended, meetings.takenBack(meeting)) : List.of());
    }

    /** One line on every page. */
    String footer(CaseView theCase, SittingView sitting, SittingMinutes minutes) {
        return theCase.key() + " · " + (minutes.isImmediate() ? "Protokollsutdrag " : "Protokoll ")
                + Words.day(sitting.startedAt());
    }

    static String title(SittingMinutes minutes, MeetingView meeting) {
        String group = Words.lowerFirst(meeting.groupName());
        return minutes.isImmediate()
                ? "Omedelbar justering – protokollsutdrag från " + group
                : "Protokoll från " + group;
    }

    private List<Fact> facts(SittingMinutes minutes, MeetingView meeting, SittingView sitting, CaseView theCase) {
        List<Fact> facts = new ArrayList<>();
        String time = Dates.spoken(sitting.startedAt());
        if (sitting.endedAt() != null) {
            boolean sameDay = Dates.dateOf(sitting.startedAt()).equals(Dates.dateOf(sitting.endedAt()));
            time += sameDay
                    ? "–" + Dates.clock(Dates.local(sitting.endedAt()).toLocalTime())
                    : " – " + Dates.spoken(sitting.endedAt());
            time += theCase.recreated() && !sitting.endStated() ? " (sluttiden planerad, ej ur källan)" : "";
        }
        facts.add(new Fact("Tid", time));
        if (sitting.place() != null) {
            facts.add(new Fact("Plats", sitting.place()));
        }
        if (meeting.sittings().size() > 1) {
            facts.add(new Fact("Sammanträde", "nr " + sitting.no() + " i samma möte"));
        }
        if (meeting.continuationOf() != null) {
            facts.add(new Fact("Fortsättning", "på ett tidigare möte i samma ärende"));
        }
        if (theCase.kind() == CaseKind.EXTRA) {
            facts.add(new Fact("Möte", "extra sammanträde"));
        }
        if (sitting.chair() != null) {
            facts.add(new Fact("Ordförande", person(sitting.chair())));
        }
        if (sitting.secretary() != null) {
            // A record that names no secretary has the chair in that place; that she wrote must not be claimed.
            boolean unknown = theCase.recreated()
                    && sitting.chair() != null
                    && sitting.secretary().samePerson(sitting.chair());
            facts.add(new Fact("Vid protokollet", unknown ? "ej angivet" : person(sitting.secretary())));
        }
        if (!minutes.isImmediate()) {
            if (!sitting.adjusters().isEmpty()) {
                facts.add(new Fact(
                        "Valda justerare",
                        sitting.adjusters().stream().map(this::withUnion).collect(Collectors.joining(", "))));
            }
            String mark = theCase.recreated() && !minutes.datesStated() ? Words.PLANNED : "";
            facts.add(new Fact("Synpunkter på protokollet", "senast " + spoken(minutes.commentsDue()) + mark));
            facts.add(new Fact("Justering", "senast " + spoken(minutes.justeringDue()) + mark));
        }
        if (meeting.invitationLate() || meeting.agendaLate()) {
            facts.add(new Fact(
                    "Anmärkning",
                    (meeting.invitationLate() ? "Kallelsen skickades senare än planerat. " : "")
                            + (meeting.agendaLate() ? "Dagordningen skickades senare än planerat." : "")));
        }
        return facts;
    }

    private List<Side> present(SittingView sitting) {
        Map<String, List<String>> sides = new LinkedHashMap<>();
        sides.put("Arbetsgivaren", new ArrayList<>());
        for (Attendance line : sitting.attendance()) {
            if (line.present()) {
                String side = line.who().union() == null
                        ? "Arbetsgivaren"
                        : directory.union(line.who().union()).officialName();
                sides.computeIfAbsent(side, name -> new ArrayList<>()).add(noted(person(line.who()), line.note()));
            }
        }
        return sides.entrySet().stream()
                .filter(side -> !side.getValue().isEmpty())
                .map(side -> new Side(side.getKey(), side.getValue()))
                .toList();
    }

    private List<String> absent(MeetingView meeting, SittingView sitting, CaseView theCase) {
        List<String> lines = new ArrayList<>();
        for (Attendance line : sitting.attendance()) {
            if (!line.present()) {
                UnionId union = line.who().union();
                String who = union != null && line.who().name().isEmpty()
                        ? directory.union(union).officialName()
                        : withUnion(line.who());
                lines.add(noted(who, line.note()));
            }
        }
        for (var union : theCase.invited()) {
            boolean named = sitting.attendance().stream()
                    .anyMatch(line -> union.equals(line.who().union()));
            if (!named) {
                lines.add(directory.union(union).officialName());
            }
        }
        return lines;
    }

    private List<Chapter> chapters(SittingMinutes minutes, MeetingView meeting) {
        MatterId only = minutes.matter();
        List<SittingMinutes> extracts = minutes.isImmediate()
                ? List.of()
                : views.ofSitting(meeting, minutes.sittingNo()).stream()
                        .filter(SittingMinutes::isImmediate)
                        .toList();
        List<Chapter> chapters = new ArrayList<>();
        for (MatterView matter : meeting.agenda()) {
            if (only == null || only.equals(matter.id())) {
                List<AtOnce> atOnce = extracts.stream()
                        .filter(each -> matter.id().equals(each.matter()))
                        .map(MinutesComposer::atOnce)
                        .toList();
                String text = only == null ? minutes.text().notes().get(matter.id()) : minutes.immediateText();
                boolean said = text == null
                        || text.isBlank()
                        || atOnce.stream().anyMatch(each -> SeenMark.same(each.text(), text));
                chapters.add(new Chapter(
                        matter.no(),
                        matter.title(),
                        Words.of(matter.basis()),
                        said ? null : text,
                        matter.ofCase(),
                        withdrawn(matter, minutes.sittingNo()),
                        atOnce));
            }
        }
        return chapters;
    }

    /** A matter that dropped out at a later sitting had not when this one ended. */
    private static @Nullable String withdrawn(MatterView matter, int sitting) {
        Withdrawal withdrawn = matter.withdrawn();
        return withdrawn == null || withdrawn.sitting() > sitting
                ? null
                : ("Punkten utgår. " + withdrawn.reason()).strip();
    }

    private static AtOnce atOnce(SittingMinutes extract) {
        String when = extract.frozenAt() == null ? "" : " " + Dates.spoken(extract.frozenAt());
        return new AtOnce(
                "Texten lämnades till omedelbar justering" + when
                        + ". Justeringen redovisas i ett eget protokollsutdrag.",
                Objects.requireNonNull(extract.immediateText()));
    }

    private CaseMatter caseMatter(MeetingView meeting, SittingView sitting, CaseView theCase, boolean last) {
        Map<ItemId, String> numbers =
                input.items(theCase.key()).stream().collect(Collectors.toMap(ItemView::id, ItemView::number));
        List<Said> said = sitting.statements().stream()
                .map(each -> new Said(
                        directory.union(each.union()).officialName(),
                        Words.of(each.kind()),
                        each.text(),
                        each.endorses().isEmpty()
                                ? null
                                : "Avser "
                                        + each.endorses().stream()
                                                .map(item -> numbers.getOrDefault(item, "en återtagen punkt"))
                                                .collect(Collectors.joining(", "))))
                .toList();
        Outcome outcome = last ? meeting.outcome() : null;
        if (outcome == null) {
            return new CaseMatter(said, null, continues(sitting), null, List.of());
        }
        return new CaseMatter(
                said,
                Words.of(outcome),
                outcome.reason() == null ? null : "Skäl: " + outcome.reason(),
                closing(outcome, sitting, theCase),
                positionLines.inText(meeting));
    }

    private static @Nullable String continues(SittingView sitting) {
        if (sitting.resumesAt() == null) {
            return null;
        }
        return (sitting.end() == MeetingEnd.ADJOURNED
                        ? "Mötet ajournerades till "
                        : "Ärendet fortsätter på ett nytt möte ")
                + Dates.spoken(sitting.resumesAt()) + ". Utfallet antecknas när ärendet avslutas.";
    }

    /** R5, R6: when the consultation ended, said outright; nothing is said of a matter without a stated outcome. */
    private @Nullable String closing(Outcome outcome, SittingView sitting, CaseView theCase) {
        if (outcome.result() != OutcomeResult.SAMVERKAD) {
            return null;
        }
        ConsultationEndsAt anchor =
                directory.administration(theCase.administration()).settings().consultationEndsAt();
        return anchor == ConsultationEndsAt.ADJUSTMENT
                ? "Samverkan i ärendet avslutas den dag protokollet är justerat."
                : Optional.ofNullable(sitting.endedAt())
                        .map(at -> "Samverkan i ärendet avslutades " + Dates.spoken(at) + ".")
                        .orElse(null);
    }

    private String withUnion(Participant who) {
        return who.union() == null
                ? person(who)
                : person(who) + " (" + directory.union(who.union()).shortName() + ")";
    }

    private static String person(Participant who) {
        return person(who.name(), who.title());
    }

    private static String person(String name, String title) {
        return title.isBlank() ? name : name + ", " + title;
    }

    private static String noted(String line, @Nullable String note) {
        return note == null || note.isBlank() ? line : line + " – " + note;
    }

    private static String spoken(Deadline deadline) {
        return Dates.day(deadline.date()) + " kl. " + Dates.clock(deadline.time());
    }
}
