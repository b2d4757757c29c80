package se.vpsamverkan.minutes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.kernel.MatterId;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.meeting.SittingFunctions;
import se.vpsamverkan.minutes.ImmediateAdjustment;
import se.vpsamverkan.web.PageErrors;

/** What was typed of an urgent text and its signers; a browser's fields, any of them may be missing. */
record ImmediateForm(String text, String ordforande, String sekreterare, List<String> justerare) {

    ImmediateForm {
        text = text == null ? "" : text.strip().replace("\r\n", "\n");
        ordforande = ordforande == null ? "" : ordforande;
        sekreterare = sekreterare == null ? "" : sekreterare;
        justerare = justerare == null ? List.of() : List.copyOf(justerare);
    }

    /** What the record of the sitting proposes. */
    static ImmediateForm of(String text, SittingFunctions chosen) {
        return new ImmediateForm(
                text,
                name(chosen.chair()),
                name(chosen.secretary()),
                chosen.adjusters().stream().map(Participant::formName).toList());
    }

    /** Empty when something is missing; the errors then say what. */
    Optional<ImmediateAdjustment> wish(MatterId matter, List<Participant> present, PageErrors errors) {
        SittingFunctions chosen = SittingFunctions.of(
                Map.of(
                        SittingFunctions.CHAIR, ordforande,
                        SittingFunctions.SECRETARY, sekreterare,
                        SittingFunctions.ADJUSTERS, String.join("\n", justerare)),
                present);
        errors.text("text", text, "at-once.text-missing");
        if (chosen.chair() == null) {
            errors.add("ordforande", "at-once.chair-missing");
        }
        if (chosen.secretary() == null) {
            errors.add("sekreterare", "at-once.secretary-missing");
        }
        return errors.any() || chosen.chair() == null || chosen.secretary() == null
                ? Optional.empty()
                : Optional.of(
                        new ImmediateAdjustment(matter, text, chosen.adjusters(), chosen.chair(), chosen.secretary()));
    }

    private static String name(@Nullable Participant who) {
        return who == null ? "" : who.formName();
    }
}
