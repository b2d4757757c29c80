package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesReading;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.ProofOfPerson;
import se.vpsamverkan.web.ProofOfPerson.Proof;
import se.vpsamverkan.web.Words;

/** "Justera": the adjuster reads the frozen text and binds her decision to exactly these pages. */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}/justering")
class SignController {

    private static final String VIEW = "minutes/sign";
    private static final Map<String, String> FIELDS = Map.of(
            "minutes.refusal-needs-reason", "anteckning",
            "minutes.note-missing", "anteckning",
            "minutes.prove-who-you-are", "losenord");

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final MinutesReading reading;
    private final ProofOfPerson proof;
    private final Pages pages;
    private final Words words;

    SignController(
            MinutesDoor door, MinutesDesk desk, MinutesReading reading, ProofOfPerson proof, Pages pages, Words words) {
        this.door = door;
        this.desk = desk;
        this.reading = reading;
        this.proof = proof;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String key, @PathVariable String minutes, Actor actor, Model model) {
        show(door.openToSign(actor, key, minutes), "", "", model);
        return VIEW;
    }

    /**
     * Signs, signs with a note, or refuses.
     *
     * @param kontrollsumma of the pages as they were shown; other pages are not signed by this form
     */
    @PostMapping
    String sign(
            @PathVariable String key,
            @PathVariable String minutes,
            @RequestParam(defaultValue = "") String beslut,
            @RequestParam(defaultValue = "") String anteckning,
            @RequestParam(defaultValue = "") String kontrollsumma,
            @RequestParam(required = false) @Nullable String losenord,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = door.openToSign(actor, key, minutes);
        SeatView seat = seat(opened);
        PageErrors errors = pages.errors(model);
        Optional<SignatureDecision> decision = Arrays.stream(SignatureDecision.values())
                .filter(each -> each.name().equals(beslut))
                .findFirst();
        if (decision.isEmpty()) {
            errors.add("beslut", "sign.decision-missing");
        } else {
            String note = decision.get() == SignatureDecision.SIGN || anteckning.isBlank() ? null : anteckning.strip();
            Proof proven = proof.prove(request, losenord);
            if (proven.tooEarly()) {
                errors.add("losenord", "sign.wait", proven.toWait().toSeconds() + 1);
            } else {
                desk.sign(actor, opened.minutes().id(), seat.id(), decision.get(), note, kontrollsumma, proven.holds())
                        .refusal()
                        .ifPresent(refusal -> errors.refuse(refusal, FIELDS));
            }
        }
        if (!errors.any()) {
            return pages.done(opened.base(), flash, "sign.done." + decision.orElseThrow());
        }
        show(opened, beslut, anteckning, model);
        return pages.again(VIEW, response);
    }

    private static SeatView seat(OpenMinutes opened) {
        return opened.seat().orElseThrow();
    }

    private void show(OpenMinutes opened, String decision, String note, Model model) {
        door.head(opened, model);
        SeatView seat = seat(opened);
        model.addAttribute("seat", seat.label());
        model.addAttribute("voided", seat.voidedAt() != null);
        model.addAttribute("saidCannot", seat.holderCannotSign());
        model.addAttribute("pdf", opened.minutes().pdfSha256());
        model.addAttribute("decision", decision);
        model.addAttribute("note", note);
        model.addAttribute("asksForPassword", proof.asksForPassword());
        model.addAttribute(
                "decisions",
                List.of(
                        option(SignatureDecision.SIGN),
                        option(SignatureDecision.SIGN_WITH_NOTE),
                        option(SignatureDecision.REFUSE)));
        model.addAttribute("text", reading.onPage(opened.minutes().id()));
    }

    private Option option(SignatureDecision decision) {
        return new Option(
                decision.name(), words.say("sign.decision." + decision), words.say("sign.decision-hint." + decision));
    }
}
