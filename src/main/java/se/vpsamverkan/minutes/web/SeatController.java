package se.vpsamverkan.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.meeting.Participant;
import se.vpsamverkan.minutes.MinutesDesk;
import se.vpsamverkan.minutes.MinutesState;
import se.vpsamverkan.minutes.SeatView;
import se.vpsamverkan.minutes.SignatureDecision;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * A seat that its holder cannot sign from: another who was there takes over, HR excuses it or registers a signature in
 * ink, and beside a refusal stands the secretary's view.
 */
@Controller
@RequestMapping("/arenden/{key}/protokoll/{minutes}/justerare/{seat}")
class SeatController {

    private static final String VIEW = "minutes/seat";

    private final MinutesDoor door;
    private final MinutesDesk desk;
    private final SeatLines lines;
    private final SeatChoices choices;
    private final Pages pages;
    private final Words words;

    SeatController(MinutesDoor door, MinutesDesk desk, SeatLines lines, SeatChoices choices, Pages pages, Words words) {
        this.door = door;
        this.desk = desk;
        this.lines = lines;
        this.choices = choices;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String key,
            @PathVariable String minutes,
            @PathVariable String seat,
            Actor actor,
            Model model) {
        OpenMinutes opened = open(actor, key, minutes);
        show(actor, opened, seat(opened, seat), new Typed("", "", "", "", "", ""), model);
        return VIEW;
    }

    /** What is to be done with the seat stands in {@code gor}: byt, forhindrad, penna or syn. */
    @PostMapping
    String change(
            @PathVariable String key,
            @PathVariable String minutes,
            @PathVariable String seat,
            @RequestParam(defaultValue = "") String gor,
            Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        OpenMinutes opened = open(actor, key, minutes);
        SeatView found = seat(opened, seat);
        PageErrors errors = pages.errors(model);
        switch (gor) {
            case "byt" -> replace(actor, opened, found, typed, errors);
            case "forhindrad" -> excuse(actor, opened, found, typed, errors);
            case "penna" -> ink(actor, opened, found, typed, errors);
            case "syn" -> otherView(actor, opened, found, typed, errors);
            default -> errors.add("", "reseat.choose");
        }
        if (!errors.any()) {
            return pages.done(opened.base(), flash, "reseat.done." + gor);
        }
        show(actor, opened, found, typed, model);
        return pages.again(VIEW, response);
    }

    private void replace(Actor actor, OpenMinutes opened, SeatView seat, Typed typed, PageErrors errors) {
        Optional<Participant> other = choices.of(actor, opened, seat).candidates().stream()
                .filter(who -> who.name().equals(typed.ersattare()))
                .findFirst();
        if (other.isEmpty()) {
            errors.add("ersattare", "reseat.replacement-missing");
        } else {
            desk.replaceAdjuster(actor, opened.minutes().id(), seat.id(), other.get())
                    .refusal()
                    .ifPresent(errors::refuse);
        }
    }

    private void excuse(Actor actor, OpenMinutes opened, SeatView seat, Typed typed, PageErrors errors) {
        String reason = errors.text("skal", typed.skal(), "reseat.reason-missing");
        if (!errors.any()) {
            desk.excuseAdjuster(actor, opened.minutes().id(), seat.id(), reason)
                    .refusal()
                    .ifPresent(errors::refuse);
        }
    }

    private void ink(Actor actor, OpenMinutes opened, SeatView seat, Typed typed, PageErrors errors) {
        Optional<SignatureDecision> decision = Arrays.stream(SignatureDecision.values())
                .filter(each -> each.name().equals(typed.beslut()))
                .findFirst();
        if (decision.isEmpty()) {
            errors.add("beslut", "sign.decision-missing");
        }
        Optional<LocalDate> day = errors.day("dag", typed.dag());
        if (decision.isPresent() && day.isPresent() && !errors.any()) {
            String note = decision.get() == SignatureDecision.SIGN
                            || typed.anteckning().isBlank()
                    ? null
                    : typed.anteckning().strip();
            desk.recordInkSignature(
                            actor,
                            opened.minutes().id(),
                            seat.id(),
                            decision.get(),
                            note,
                            day.get(),
                            String.valueOf(opened.minutes().pdfSha256()))
                    .refusal()
                    .ifPresent(errors::refuse);
        }
    }

    private void otherView(Actor actor, OpenMinutes opened, SeatView seat, Typed typed, PageErrors errors) {
        String view = errors.text("syn", typed.syn(), "reseat.view-missing");
        if (!errors.any()) {
            desk.noteOtherView(actor, opened.minutes().id(), seat.id(), view)
                    .refusal()
                    .ifPresent(errors::refuse);
        }
    }

    private OpenMinutes open(Actor actor, String key, String minutes) {
        OpenMinutes opened = door.open(actor, key, minutes, Act.REPLACE_ADJUSTER);
        if (opened.minutes().state() == MinutesState.PUBLISHED) {
            MinutesDoor.refuse(Refusal.of("minutes.already-published"));
        }
        return opened;
    }

    private static SeatView seat(OpenMinutes opened, String id) {
        return opened.minutes().seats().stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("minutes.no-such-seat")));
    }

    private void show(Actor actor, OpenMinutes opened, SeatView seat, Typed typed, Model model) {
        door.head(opened, model);
        SeatChoices.Choices may = choices.of(actor, opened, seat);
        SeatLines.Line line = lines.of(opened.minutes()).stream()
                .filter(each -> each.id().equals(seat.id().toString()))
                .findFirst()
                .orElseThrow();
        model.addAttribute("seat", line);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "said",
                seat.cannotSign().stream()
                        .map(each -> new Said(each.name(), words.moment(each.at()), each.reason()))
                        .toList());
        model.addAttribute("mayReplace", may.replace());
        model.addAttribute("mayExcuse", may.excuse());
        model.addAttribute("mayInk", may.ink());
        model.addAttribute("mayView", may.otherView());
        model.addAttribute("nobody", may.open() && !may.replace() ? nobody(opened, seat, may) : null);
        model.addAttribute(
                "candidates",
                may.candidates().stream()
                        .map(who -> Option.of(who.name(), who.name()))
                        .toList());
        model.addAttribute(
                "decisions",
                Arrays.stream(SignatureDecision.values())
                        .map(each -> Option.of(each.name(), words.say("sign.decision." + each)))
                        .toList());
    }

    /** That nobody can take over, and what happens instead. */
    private String nobody(OpenMinutes opened, SeatView seat, SeatChoices.Choices may) {
        boolean signing = opened.minutes().state() == MinutesState.SIGNING;
        return words.say(
                may.excuse() ? "reseat.nobody-excuse" : signing ? "reseat.nobody-hr" : "reseat.nobody-later",
                seat.name());
    }

    /** What somebody said who could not sign from here. */
    record Said(String name, String at, String reason) {}

    /** What was typed; a browser's fields, any of them may be missing. */
    record Typed(String ersattare, String skal, String beslut, String dag, String anteckning, String syn) {

        Typed {
            ersattare = ersattare == null ? "" : ersattare;
            skal = skal == null ? "" : skal;
            beslut = beslut == null ? "" : beslut;
            dag = dag == null ? "" : dag;
            anteckning = anteckning == null ? "" : anteckning;
            syn = syn == null ? "" : syn;
        }
    }
}
