package se.vpsamverkan.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DocumentType;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.document.DocumentVisibility;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.meeting.PositionView;
import se.vpsamverkan.minutes.MinutesAccess;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesFile;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.MinutesView;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * What of a case goes with the board's papers (process.md 7): the minutes that have been sent out, what the unions said
 * in them, the documents as last sent, and whether anything stops the decision. Before the minutes are adjusted nothing
 * but the state and the dates (P9).
 */
@Component
class BoardPackage {

    private final MinutesAccess access;
    private final MinutesDesk desk;
    private final Meetings meetings;
    private final DocumentVisibility visibility;
    private final CaseDocuments documents;
    private final Deadlines deadlines;
    private final EmployerFacts employer;
    private final MeetingFacts facts;
    private final Directory directory;
    private final Words words;

    BoardPackage(
            MinutesAccess access,
            MinutesDesk desk,
            Meetings meetings,
            DocumentVisibility visibility,
            CaseDocuments documents,
            Deadlines deadlines,
            EmployerFacts employer,
            MeetingFacts facts,
            Directory directory,
            Words words) {
        this.access = access;
        this.desk = desk;
        this.meetings = meetings;
        this.visibility = visibility;
        this.documents = documents;
        this.deadlines = deadlines;
        this.employer = employer;
        this.facts = facts;
        this.directory = directory;
        this.words = words;
    }

    /** The package as it stands now for this reader. */
    Contents of(CaseView view, Actor actor) {
        return of(view, published(view, actor), sent(view, actor));
    }

    private Contents of(CaseView view, List<MinutesView> out, List<DocumentView> sent) {
        List<Paper> papers = new ArrayList<>();
        out.forEach(each -> papers.add(minutes(view, each)));
        sent.forEach(each -> papers.add(document(view, each)));
        return new Contents(
                employer.gateUnderHeading(view),
                facts.forBoardSecretary(view, deadlines.open(view.key())),
                out.stream().flatMap(each -> positions(each).stream()).toList(),
                out.stream().map(each -> notice(view, each)).toList(),
                papers);
    }

    /**
     * Writes all of it as one file, with a text that says what it is and lists just these documents. One document at a
     * time is held in memory: a plan may have dozens of annexes. When one cannot be had, what is written so far is no
     * readable file: nobody shall take half of the package for the whole.
     */
    void zip(CaseView view, Actor actor, OutputStream out) throws IOException {
        List<MinutesView> published = published(view, actor);
        List<DocumentView> sent = sent(view, actor);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(
                zip,
                words.say("board.letter-name"),
                letter(view, of(view, published, sent)).getBytes(StandardCharsets.UTF_8));
        for (MinutesView each : published) {
            MinutesFile file = desk.adjustedPdf(each.id()).orElseThrow();
            add(zip, file.fileName(), file.bytes());
        }
        int number = 0;
        for (DocumentView each : sent) {
            number++; // two annexes may have come under the same name
            String name = number + "-" + safe(String.valueOf(each.fileName()));
            add(
                    zip,
                    name,
                    documents.opened(actor, each.id()).orElseThrow(Refused::new).bytes());
        }
        zip.finish();
    }

    private String letter(CaseView view, Contents contents) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("board.letter", view.title(), view.key().value()));
        section(lines, "board.gate", contents.gate());
        section(lines, "board.minutes", contents.minutes());
        section(lines, "board.positions", contents.positions());
        section(lines, "board.notices", contents.notices());
        section(
                lines,
                "board.papers",
                contents.papers().stream()
                        .map(paper -> words.say("board.paper-line", paper.name(), paper.sha256()))
                        .toList());
        return String.join("\r\n", lines) + "\r\n";
    }

    private void section(List<String> lines, String heading, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(words.say(heading));
            lines.addAll(content);
        }
    }

    private List<MinutesView> published(CaseView view, Actor actor) {
        return access.all(actor, view).stream()
                .filter(each -> each.state() == MinutesState.PUBLISHED)
                .toList();
    }

    /** Each document in the version that was sent last. */
    private List<DocumentView> sent(CaseView view, Actor actor) {
        Map<String, DocumentView> newest = new TreeMap<>(); // the VP's key comes before every annex's
        visibility.of(view, actor).stream()
                .filter(each -> each.sentAt() != null && !each.missing())
                .sorted(Comparator.comparingInt(DocumentView::version))
                .forEach(each -> newest.put(
                        each.type() == DocumentType.VP ? "" : "%05d".formatted(each.number()) + each.title(), each));
        return List.copyOf(newest.values());
    }

    private Paper minutes(CaseView view, MinutesView each) {
        return new Paper(
                words.say(each.immediate() ? "board.extract-of" : "board.minutes-of", held(each)),
                "/arenden/" + view.key().value() + "/protokoll/" + each.id() + "/justerat.pdf",
                desk.adjustedPdf(each.id()).orElseThrow().sha256());
    }

    private Paper document(CaseView view, DocumentView each) {
        return new Paper(
                each.type() == DocumentType.VP
                        ? each.title()
                        : words.say("document.annex", each.number(), each.title()),
                "/arenden/" + view.key().value() + "/handlingar/" + each.id() + "/fil",
                Objects.requireNonNull(each.sha256()));
    }

    private String notice(CaseView view, MinutesView each) {
        String group = meetings.view(each.meeting()).groupName();
        return words.say(each.immediate() ? "board.extract-notice" : "board.notice", group, held(each), view.title());
    }

    /** The outcome and the unions' positions, which stand in the minutes of the meeting's last sitting. */
    private List<String> positions(MinutesView each) {
        MeetingView meeting = meetings.view(each.meeting());
        boolean last = each.sitting() == meeting.sittings().size();
        if (each.immediate() || !last || meeting.outcome() == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String said = meeting.outcome().words();
        lines.add(words.say(
                "board.outcome",
                said == null ? words.say("end.result." + meeting.outcome().result()) : said));
        meeting.positions().forEach(position -> lines.add(position(position)));
        return lines;
    }

    private String position(PositionView given) {
        Position position = given.position();
        StringBuilder line = new StringBuilder(words.say(
                "board.position",
                directory.union(given.union()).officialName(),
                words.say("stance." + position.stance())));
        append(line, "stance.scope", position.scope());
        append(line, "stance.reservation", position.reservation());
        append(line, "stance.statement", position.specialStatement());
        if (given.afterFreeze()) {
            line.append(' ').append(words.say("stance.after-freeze"));
        }
        return line.toString();
    }

    private void append(StringBuilder line, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            line.append(' ').append(words.say("board.said", words.say(label), text));
        }
    }

    private String held(MinutesView each) {
        return words.day(Dates.dateOf(
                meetings.view(each.meeting()).sitting(each.sitting()).startedAt()));
    }

    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * The package in words.
     *
     * @param gate when the board meets, and what stops its decision
     * @param minutes whether the minutes are adjusted, or when they are expected
     * @param positions the outcome and what each union said; empty before the minutes are out
     * @param notices what the board's list of notifications can say; empty before the minutes are out
     */
    record Contents(
            List<String> gate,
            List<String> minutes,
            List<String> positions,
            List<String> notices,
            List<Paper> papers) {}

    /** A file of the package. */
    record Paper(String name, String href, String sha256) {}
}
