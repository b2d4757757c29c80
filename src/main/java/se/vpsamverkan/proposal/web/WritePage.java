package se.vpsamverkan.proposal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.DraftView;
import se.vpsamverkan.proposal.InputQueries;
import se.vpsamverkan.proposal.SubmissionView;
import se.vpsamverkan.proposal.UnionInputState;
import se.vpsamverkan.proposal.web.WritePlace.Place;
import se.vpsamverkan.web.Words;

/** What the page of a union's draft shows. */
@Component
class WritePage {

    private final InputQueries input;
    private final Printed printed;
    private final Directory directory;
    private final Words words;
    private final Clock clock;

    WritePage(InputQueries input, Printed printed, Directory directory, Words words, Clock clock) {
        this.input = input;
        this.printed = printed;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** The draft; without one the text that is to be revised, or one empty paragraph. */
    BlockForm form(Place place, Optional<DraftView> draft) {
        return BlockForm.of(draft.map(DraftView::blocks).orElseGet(() -> revised(place)));
    }

    void show(Model model, Place place, BlockForm form, Optional<DraftView> draft) {
        model.addAttribute("key", place.view().key().value());
        model.addAttribute("title", place.view().title());
        model.addAttribute(
                "andrar", place.revises() == null ? null : place.revises().toString());
        model.addAttribute("form", form);
        model.addAttribute("kinds", printed.kinds());
        model.addAttribute("subjects", printed.subjects(place.view().key()));
        model.addAttribute("when", when(place));
        model.addAttribute("open", isOpen(place));
        draft.ifPresent(each -> saved(model, each));
    }

    /** That the draft is kept, and in which state. */
    void saved(Model model, DraftView draft) {
        model.addAttribute("mark", draft.mark().toString());
        model.addAttribute("saved", words.say("write.saved", words.moment(draft.savedAt()), name(draft)));
    }

    /** What a colleague has saved meanwhile. */
    void beside(Model model, Place place, DraftView theirs) {
        model.addAttribute("theirs", printed.of(place.view().key(), theirs.blocks()));
        model.addAttribute("theirName", name(theirs));
        model.addAttribute("theirTime", words.moment(theirs.savedAt()));
    }

    /** A refusal about one paragraph stands at its text. */
    static Map<String, String> fields(Refusal refusal) {
        return refusal.args().isEmpty() || refusal.code().equals("proposal.too-many-blocks")
                ? Map.of()
                : Map.of(refusal.code(), "text-" + refusal.args().get(0));
    }

    private List<Block> revised(Place place) {
        return place.revises() == null
                ? List.of()
                : input.submission(place.revises()).lines().stream()
                        .map(SubmissionView.Line::block)
                        .toList();
    }

    /** By when, and what it means that the day has passed. */
    private String when(Place place) {
        if (!place.view().live()) {
            return words.say("write.case-ended");
        }
        Optional<UnionInputState> state = state(place);
        if (state.isEmpty()) {
            return words.say("write.not-open");
        }
        Instant due = state.get().due();
        if (due == null) {
            return words.say("write.no-last-day");
        }
        boolean inTime =
                Deadline.at(due).inTime(clock.instant()) && !state.get().closed();
        return words.say(inTime ? "write.until" : "write.after", words.due(due));
    }

    private boolean isOpen(Place place) {
        return place.view().live()
                && state(place).filter(state -> !state.closed()).isPresent();
    }

    private Optional<UnionInputState> state(Place place) {
        return input.states(place.view().key()).stream()
                .filter(state -> state.union().equals(place.union()))
                .findFirst();
    }

    private String name(DraftView draft) {
        return directory.person(draft.writer()).map(PersonView::name).orElseGet(() -> words.say("write.a-colleague"));
    }
}
