package se.vpsamverkan.minutes.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.minutes.CommentState;
import se.vpsamverkan.minutes.CommentView;
import se.vpsamverkan.minutes.MinutesAccess;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.web.Words;

/** Comments in words: those who write the minutes see all of them, everybody else those of the own side. */
@Component
class CommentLines {

    private final Directory directory;
    private final Words words;

    CommentLines(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    List<Line> of(Actor actor, OpenMinutes opened) {
        return opened.minutes().comments().stream()
                .filter(comment -> MinutesAccess.writes(actor) || isOwn(actor, comment))
                .map(this::line)
                .toList();
    }

    /** One of the comments the actor sees. */
    Optional<CommentView> find(Actor actor, OpenMinutes opened, String id) {
        return opened.minutes().comments().stream()
                .filter(comment -> MinutesAccess.writes(actor) || isOwn(actor, comment))
                .filter(comment -> comment.id().toString().equals(id))
                .findFirst();
    }

    Line line(CommentView comment) {
        PersonId author = comment.author();
        String name = author == null
                ? ""
                : directory.person(author).map(PersonView::name).orElse("");
        String who = comment.union() == null
                ? name
                : name + " (" + directory.union(comment.union()).shortName() + ")";
        return new Line(
                comment.id().toString(),
                who,
                words.moment(comment.at()),
                comment.text(),
                words.say((comment.late() ? "comment.late-state." : "comment.state.") + comment.state()),
                comment.reply(),
                comment.state() == CommentState.OPEN,
                comment.late());
    }

    private static boolean isOwn(Actor actor, CommentView comment) {
        return actor.union() == null
                ? Objects.equals(actor.person(), comment.author())
                : actor.union().equals(comment.union());
    }

    /** A comment. */
    record Line(
            String id,
            String who,
            String at,
            String text,
            String state,
            @Nullable String reply,
            boolean open,
            boolean late) {}
}
