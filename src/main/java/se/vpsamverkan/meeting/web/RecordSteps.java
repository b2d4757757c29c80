package se.vpsamverkan.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.meeting.SittingView;
import se.vpsamverkan.web.Words;

/** The steps of keeping a sitting's record, with how far each has come; in any order, the last one ends it. */
@Component
class RecordSteps {

    private final DraftSteps drafts;
    private final MeetingItems items;
    private final Words words;

    RecordSteps(DraftSteps drafts, MeetingItems items, Words words) {
        this.drafts = drafts;
        this.items = items;
        this.words = words;
    }

    List<Step> of(Actor actor, OpenMeeting opened) {
        SittingView sitting = RecordKeeper.sitting(opened);
        Map<String, String> functions = drafts.of(actor, opened, DraftSteps.FUNCTIONS);
        long disagreeing = drafts.of(actor, opened, DraftSteps.POSITIONS).values().stream()
                .filter("DISAGREES"::equals)
                .count();
        long obligations = drafts.of(actor, opened, DraftSteps.OBLIGATIONS).keySet().stream()
                .filter(field -> field.startsWith("vad-"))
                .count();
        boolean functionsKnown = functions.containsKey("ordforande") && functions.containsKey("sekreterare");
        List<Step> steps = new ArrayList<>();
        steps.add(step(
                opened, "narvaro", words.say("step.present", sitting.present().size())));
        steps.add(step(opened, DraftSteps.FUNCTIONS, words.say(functionsKnown ? "step.chosen" : "step.left")));
        steps.add(step(
                opened,
                "anteckningar",
                words.say(
                        "step.notes",
                        sitting.notes().size(),
                        opened.meeting().agenda().size())));
        List<MeetingItems.Item> all = items.of(actor, opened);
        steps.add(step(
                opened,
                "svar",
                words.say(
                        "step.unanswered",
                        all.stream().filter(MeetingItems.Item::owed).count())));
        steps.add(step(
                opened,
                "nya-punkter",
                words.say(
                        "step.many",
                        all.stream().filter(MeetingItems.Item::isRaised).count())));
        steps.add(step(
                opened,
                "uttalanden",
                words.say("step.many", sitting.statements().size())));
        steps.add(step(opened, DraftSteps.OBLIGATIONS, words.say("step.many", obligations)));
        steps.add(step(opened, DraftSteps.POSITIONS, words.say("step.disagreeing", disagreeing)));
        steps.add(step(opened, DraftSteps.END, words.say(functionsKnown ? "step.can-end" : "step.functions-first")));
        return steps;
    }

    private Step step(OpenMeeting opened, String path, String state) {
        return new Step("steg-" + path, opened.base() + "/" + path, words.say("step." + path), state);
    }

    /** A step; the id is that of its state on the page. */
    record Step(String id, String href, String name, String state) {}
}
