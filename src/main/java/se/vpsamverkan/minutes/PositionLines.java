package se.vpsamverkan.minutes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.meeting.MeetingView;
import se.vpsamverkan.meeting.Position;
import se.vpsamverkan.meeting.PositionView;
import se.vpsamverkan.meeting.Stance;
import se.vpsamverkan.minutes.MinutesSheet.Fact;
import se.vpsamverkan.minutes.MinutesSheet.UnionPositionLine;
import se.vpsamverkan.party.Directory;

/** How positions are printed; the default says that no other opinion was noted, never that anybody agreed. */
@Component
class PositionLines {

    private final Directory directory;

    PositionLines(Directory directory) {
        this.directory = directory;
    }

    /** The positions that belong in the text. */
    List<UnionPositionLine> inText(MeetingView meeting) {
        return meeting.positions().stream()
                .filter(position -> !position.afterFreeze())
                .map(this::line)
                .toList();
    }

    /** What came after the freeze and is appended. */
    List<UnionPositionLine> afterwards(MeetingView meeting) {
        return meeting.positions().stream()
                .filter(PositionView::afterFreeze)
                .map(this::line)
                .toList();
    }

    private UnionPositionLine line(PositionView given) {
        Position position = given.position();
        List<Fact> words = new ArrayList<>();
        add(words, "Omfattning", position.scope());
        add(words, "Reservation", position.reservation());
        add(words, "Särskilt uttalande", position.specialStatement());
        if (position.stance() == Stance.DISAGREES) {
            add(
                    words,
                    "Hela texten",
                    position.attachFullText()
                            ? "Organisationen vill att hela dess text bifogas, se bilagan."
                            : "Organisationen har inte begärt att hela dess text bifogas.");
        }
        if (given.inWriting()) {
            add(words, "Inkommet", "skriftligt " + Dates.spoken(given.at()));
        }
        return new UnionPositionLine(directory.union(given.union()).officialName(), stance(given), words);
    }

    private static String stance(PositionView given) {
        boolean absent = !given.present() && given.position().stance() != Stance.ABSENT;
        return (absent ? "Förhinder. " : "")
                + switch (given.position().stance()) {
                    case NO_DISSENT -> "Ingen avvikande mening antecknad.";
                    case AGREES -> "Har sagt sig vara enig.";
                    case DISAGREES -> "Har förklarat sig oenig.";
                    case ABSENT -> "Förhinder.";
                };
    }

    private static void add(List<Fact> words, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(new Fact(label, text));
        }
    }
}
