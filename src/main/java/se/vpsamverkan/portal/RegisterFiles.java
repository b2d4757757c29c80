package se.vpsamverkan.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.answer.AnswerGiven;
import se.vpsamverkan.answer.AnswerQueries;
import se.vpsamverkan.answer.AnswerView;
import se.vpsamverkan.answer.AnswerVisibility;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.RegistrationView;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.document.DocumentView;
import se.vpsamverkan.document.DocumentVisibility;
import se.vpsamverkan.document.FileView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CentralTrackId;
import se.vpsamverkan.kernel.MeetingId;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.CentralTrackView;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Meetings;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.meeting.PositionView;
import se.vpsamverkan.minutes.MinutesAccess;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesFile;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.InputVisibility;
import se.vpsamverkan.proposal.ItemView;
import se.vpsamverkan.proposal.OriginalFile;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * The document behind a row of "Att diarieföra", for whoever may read it where it belongs: the stored file where there
 * is one (VP, annex, letter, adjusted minutes), otherwise what was sent or received as plain text, word for word.
 */
@Component
class RegisterFiles {

    private final CaseDocuments documents;
    private final DocumentVisibility documentVisibility;
    private final InputQueries input;
    private final InputVisibility inputVisibility;
    private final AnswerQueries answers;
    private final AnswerVisibility answerVisibility;
    private final Meetings meetings;
    private final CentralTracks tracks;
    private final MinutesAccess minutes;
    private final MinutesDesk desk;
    private final Directory directory;
    private final Words words;

    RegisterFiles(
            CaseDocuments documents,
            DocumentVisibility documentVisibility,
            InputQueries input,
            InputVisibility inputVisibility,
            AnswerQueries answers,
            AnswerVisibility answerVisibility,
            Meetings meetings,
            CentralTracks tracks,
            MinutesAccess minutes,
            MinutesDesk desk,
            Directory directory,
            Words words) {
        this.documents = documents;
        this.documentVisibility = documentVisibility;
        this.input = input;
        this.inputVisibility = inputVisibility;
        this.answers = answers;
        this.answerVisibility = answerVisibility;
        this.meetings = meetings;
        this.tracks = tracks;
        this.minutes = minutes;
        this.desk = desk;
        this.directory = directory;
        this.words = words;
    }

    /** The row's document; empty while this reader may not read it. Nothing is made before it is asked for. */
    Optional<Supplier<Named>> of(CaseView view, RegistrationView row, Actor actor) {
        return switch (row.kind()) {
            case VP_SENT, DOCUMENT_SENT -> document(view, row.subject(), actor);
            case INPUT_RECEIVED -> submission(view, row, actor);
            case ANSWERS_SENT -> answers(view, row, actor);
            case INVITATION_SENT -> Optional.of(() -> text(view, row, invitation(row.subject())));
            case POSITION_RECEIVED ->
                meetings.position(row.subject()).map(given -> () -> text(view, row, position(given)));
            case CENTRAL_RECEIVED -> Optional.of(() -> text(view, row, central(row.subject())));
            case MINUTES, MINUTES_EXTRACT -> minutes(view, row.subject(), actor);
        };
    }

    /** What the row is: its kind, and which document or whose, as far as this reader may know that. */
    String name(CaseView view, RegistrationView row, Actor actor) {
        String kind = words.say("register." + row.kind());
        Optional<String> which = switch (row.kind()) {
            case VP_SENT, DOCUMENT_SENT -> listed(view, row.subject(), actor).map(DocumentView::title);
            case INPUT_RECEIVED -> received(view, row, actor).map(found -> name(found.union()));
            default -> Optional.empty();
        };
        return which.map(about -> words.say("register.about", kind, about)).orElse(kind);
    }

    private Optional<DocumentView> listed(CaseView view, UUID subject, Actor actor) {
        return documentVisibility.of(view, actor).stream()
                .filter(each -> each.id().value().equals(subject))
                .findFirst();
    }

    private Optional<SubmissionView> received(CaseView view, RegistrationView row, Actor actor) {
        return input.find(new SubmissionId(row.subject()))
                .filter(found -> inputVisibility.maySee(actor, view.key(), found.union()));
    }

    private Optional<Supplier<Named>> document(CaseView view, UUID subject, Actor actor) {
        return listed(view, subject, actor).map(each -> () -> {
            FileView file = documents.opened(actor, each.id()).orElseThrow(Refused::new);
            return new Named(file.fileName(), file.bytes());
        });
    }

    private Optional<Supplier<Named>> minutes(CaseView view, UUID subject, Actor actor) {
        return minutes.all(actor, view).stream()
                .filter(each -> each.id().value().equals(subject) && each.adjustedAt() != null)
                .findFirst()
                .map(each -> () -> {
                    MinutesFile file = desk.adjustedPdf(each.id()).orElseThrow();
                    return new Named(file.fileName(), file.bytes());
                });
    }

    private Optional<Supplier<Named>> submission(CaseView view, RegistrationView row, Actor actor) {
        return received(view, row, actor)
                .map(found -> () -> input.original(found.id())
                        .map(RegisterFiles::letter)
                        .orElseGet(() -> text(view, row, submission(found))));
    }

    private static Named letter(OriginalFile file) {
        return new Named(file.fileName(), file.content());
    }

    private List<String> submission(SubmissionView found) {
        List<String> lines = new ArrayList<>();
        lines.add(directory.union(found.union()).officialName());
        lines.add(words.say("channel." + found.channel()) + ", " + words.moment(found.receivedAt()));
        lines.add(words.say("minutes-page.sum", found.sha256()));
        for (SubmissionView.Line line : found.lines()) {
            lines.add("");
            if (line.number() != null) {
                lines.add("[" + line.number() + "]");
            }
            String label = line.block().label();
            lines.add(
                    label == null
                            ? line.block().text()
                            : label + " " + line.block().text());
        }
        return lines;
    }

    /** The batch that went out at the row's instant: one release is one row. */
    private Optional<Supplier<Named>> answers(CaseView view, RegistrationView row, Actor actor) {
        List<AnswerView> batch = answers.answers(view.key()).stream()
                .filter(answer -> answer.given() == AnswerGiven.RELEASE
                        && answer.releasedAt().equals(row.at()))
                .toList();
        List<ItemView> readable = input.items(view.key()).stream()
                .filter(item -> answerVisibility.sight(actor, item) != AnswerVisibility.Sight.NOTHING)
                .filter(item -> batch.stream().anyMatch(answer -> answer.item().equals(item.id())))
                .toList();
        return readable.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> text(
                        view,
                        row,
                        readable.stream()
                                .flatMap(item -> batch.stream()
                                        .filter(answer -> answer.item().equals(item.id()))
                                        .flatMap(answer -> answered(item, answer).stream()))
                                .toList()));
    }

    private List<String> answered(ItemView item, AnswerView answer) {
        String kind = words.say("item." + item.kind());
        String disposition =
                answer.disposition() == null ? "" : words.say("disposition." + answer.disposition()) + ". ";
        return List.of(
                "",
                "[" + item.number() + "] " + directory.union(item.union()).officialName() + ", " + kind,
                item.label() == null ? item.text() : item.label() + " " + item.text(),
                words.say("register.answer", disposition + answer.text())
                        + (answer.referredTo() == null
                                ? ""
                                : " " + words.say("answers.referred", answer.referredTo())));
    }

    private List<String> invitation(UUID subject) {
        MeetingView meeting = meetings.view(new MeetingId(subject));
        List<String> lines = new ArrayList<>();
        lines.add(meeting.groupName() + ", " + words.due(meeting.startsAt()));
        if (meeting.place() != null) {
            lines.add(meeting.place());
        }
        meeting.agenda().forEach(matter -> lines.add(matter.no() + ". " + matter.title()));
        return lines;
    }

    private List<String> position(PositionView given) {
        Position position = given.position();
        List<String> lines = new ArrayList<>();
        lines.add(name(given.union()) + ": " + words.say("stance." + position.stance()));
        add(lines, "stance.scope", position.scope());
        add(lines, "stance.reservation", position.reservation());
        add(lines, "stance.statement", position.specialStatement());
        return lines;
    }

    private void add(List<String> lines, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(words.say("board.said", words.say(label), text));
        }
    }

    private List<String> central(UUID subject) {
        CentralTrackView track = tracks.view(new CentralTrackId(subject));
        return List.of(name(track.union()), words.say("central.state." + track.state()));
    }

    private String name(UnionId union) {
        return directory.union(union).officialName();
    }

    /** What was sent or received, under what it is, when, and of which case. */
    private Named text(CaseView view, RegistrationView row, List<String> content) {
        List<String> lines = new ArrayList<>();
        lines.add(view.title() + ", " + view.key().value());
        lines.add(words.say(
                "start.register-line",
                words.say("register." + row.kind()),
                words.say("register.direction." + row.kind().direction()),
                words.moment(row.at())));
        lines.add("");
        lines.addAll(content);
        String all = String.join("\n", lines).replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n";
        return new Named(
                row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                        + view.key().value() + "-" + row.id().toString().substring(0, 8) + ".txt",
                all.getBytes(StandardCharsets.UTF_8));
    }

    /** A file to fetch. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Named(String name, byte[] content) {}
}
