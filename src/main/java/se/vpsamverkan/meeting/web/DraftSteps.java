package se.vpsamverkan.meeting.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.Result.Nothing;
import se.vpsamverkan.meeting.SittingDrafts;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** The steps of the record whose fields are kept as typed until the sitting is ended. */
@Component
class DraftSteps {

    static final String FUNCTIONS = SittingDrafts.FUNCTIONS;
    static final String POSITIONS = "stallningstaganden";
    static final String OBLIGATIONS = "ataganden";
    static final String END = "avsluta";

    private static final Set<String> NOT_KEPT = Set.of("_csrf", "gor", "steg", "sett");

    private final SittingDrafts drafts;
    private final Words words;
    private final Clock clock;

    DraftSteps(SittingDrafts drafts, Words words, Clock clock) {
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    /** A step's fields as they were last kept. */
    Map<String, String> of(Actor actor, OpenMeeting opened, String step) {
        return drafts.of(actor, opened.meeting().id(), step).orElseThrow(Refused::new);
    }

    /** Keeps what was typed, right or wrong. */
    Result<Nothing> keep(Actor actor, OpenMeeting opened, String step, Map<String, String> fields) {
        return drafts.keep(actor, opened.meeting().id(), step, fields);
    }

    /** Keeps what was typed, unless others have kept something else since the page was opened. */
    Result<Nothing> keep(Actor actor, OpenMeeting opened, String step, MultiValueMap<String, String> sent) {
        String mark = sent.getFirst("sett");
        String seen = mark == null ? SittingDrafts.mark(Map.of()) : mark;
        return drafts.keep(actor, opened.meeting().id(), step, seen, typed(sent));
    }

    /** What a browser sent, without what belongs to the page; several values of one field stand line by line. */
    static Map<String, String> typed(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        sent.forEach((field, values) -> {
            String text = String.join("\n", values).strip();
            if (!NOT_KEPT.contains(field) && field.length() <= 100 && !text.isEmpty()) {
                fields.put(field, text);
            }
        });
        return fields;
    }

    /** The values of a field that can have several. */
    static List<String> several(Map<String, String> fields, String field) {
        String text = fields.getOrDefault(field, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    /**
     * The answer to a form that saves itself while it is filled in.
     *
     * @param marks the page's hidden marks of what is saved now
     */
    String autosaved(Map<String, String> marks, Model model) {
        model.addAttribute("marks", marks);
        String time = Dates.clock(Dates.local(clock.instant()).toLocalTime());
        model.addAttribute("saved", words.say("sitting.autosaved", time));
        return "meeting/parts :: saved";
    }

    /** The answer to a form that could not save itself: what is typed stays on the page, and why it is not saved. */
    String notAutosaved(Refusal refusal, Model model) {
        model.addAttribute("marks", Map.of());
        model.addAttribute("saved", words.say("sitting.not-autosaved", words.refusal(refusal)));
        return "meeting/parts :: saved";
    }
}
