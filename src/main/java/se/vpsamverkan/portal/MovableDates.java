package se.vpsamverkan.portal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineView;
import se.vpsamverkan.cycle.Deadlines;
import se.vpsamverkan.document.CaseDocuments;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.meeting.CentralTracks;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.Words;

/** The dates of a case that can be moved: those of the plan that are not over, and the open ones of single parts. */
@Component
class MovableDates {

    /** Of these a case may have several at once, each with a subject of its own. */
    private static final Set<DeadlineKind> SEVERAL = EnumSet.of(
            DeadlineKind.INPUT,
            DeadlineKind.DOCUMENT_INPUT,
            DeadlineKind.DEPARTMENT_ANSWERS,
            DeadlineKind.CENTRAL_WINDOW);

    private final Deadlines deadlines;
    private final Directory directory;
    private final CaseDocuments documents;
    private final CentralTracks tracks;
    private final Words words;

    MovableDates(Deadlines deadlines, Directory directory, CaseDocuments documents, CentralTracks tracks, Words words) {
        this.deadlines = deadlines;
        this.directory = directory;
        this.documents = documents;
        this.tracks = tracks;
        this.words = words;
    }

    /** All of them in order of the consultation; the meeting's own start is moved on the meeting's page. */
    List<Movable> of(CaseView view) {
        List<DeadlineView> watched = deadlines.all(view.key());
        List<Movable> dates = new ArrayList<>();
        for (DeadlineKind kind : DeadlineKind.values()) {
            if (kind == DeadlineKind.MEETING) {
                continue;
            }
            List<DeadlineView> ofKind =
                    watched.stream().filter(each -> each.kind() == kind).toList();
            boolean over = !ofKind.isEmpty() && ofKind.stream().noneMatch(DeadlineView::isOpen);
            Optional<Deadline> planned = over ? Optional.empty() : view.plan().find(kind);
            planned.ifPresent(due -> dates.add(movable(view, kind, null, common(ofKind, due))));
            if (SEVERAL.contains(kind)) {
                ofKind.stream()
                        .filter(each -> each.isOpen() && each.subject() != null)
                        .forEach(each -> dates.add(movable(view, kind, each.subject(), Deadline.at(each.due()))));
            }
        }
        return dates;
    }

    /** The date that this watched deadline is about. */
    Optional<Movable> of(CaseView view, String deadline) {
        return deadlines.all(view.key()).stream()
                .filter(each -> each.id().value().toString().equals(deadline))
                .findFirst()
                .flatMap(watched -> of(view).stream()
                        .filter(each -> each.kind() == watched.kind())
                        .filter(each ->
                                !SEVERAL.contains(each.kind()) || Objects.equals(each.subject(), watched.subject()))
                        .findFirst());
    }

    /** A step that has begun shows the instant that is watched. */
    private static Deadline common(List<DeadlineView> ofKind, Deadline planned) {
        return ofKind.stream()
                .filter(each -> each.isOpen() && (each.subject() == null || !SEVERAL.contains(each.kind())))
                .findFirst()
                .map(each -> Deadline.at(each.due()))
                .orElse(planned);
    }

    private Movable movable(CaseView view, DeadlineKind kind, @Nullable UUID subject, Deadline due) {
        String step = words.say("phase." + kind);
        String name = subject == null ? step : words.say("move.of", step, name(view, kind, subject));
        String when = kind == DeadlineKind.BOARD_DECISION ? words.day(due.date()) : words.due(due.instant());
        return new Movable(kind, subject, name, when);
    }

    private String name(CaseView view, DeadlineKind kind, UUID subject) {
        return switch (kind) {
            case INPUT -> directory.union(new UnionId(subject)).shortName();
            case DEPARTMENT_ANSWERS ->
                directory.department(new DepartmentId(subject)).name();
            case CENTRAL_WINDOW ->
                tracks.of(view.key()).stream()
                        .filter(track -> track.id().value().equals(subject))
                        .findFirst()
                        .map(track -> directory.union(track.union()).shortName())
                        .orElse("");
            default ->
                documents.of(view.key()).stream()
                        .filter(document -> document.id().value().equals(subject))
                        .findFirst()
                        .map(document -> document.title())
                        .orElse("");
        };
    }

    /**
     * A date that can be moved.
     *
     * @param subject which of several; null for the plan's own
     * @param when what it is now, in words
     */
    record Movable(DeadlineKind kind, @Nullable UUID subject, String name, String when) {

        /** What the form sends. */
        public String value() {
            return subject == null ? kind.name() : kind + "." + subject;
        }
    }
}
