package se.vpsamverkan.proposal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.proposal.web.WritePlace.Place;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** "Inga yrkanden" and "Vi är klara": what a union says without a text. */
@Controller
@RequestMapping("/arenden/{key}")
class DeclareController {

    private static final String VIEW = "proposal/declare";

    private final WritePlace places;
    private final UnionInput input;
    private final Pages pages;

    DeclareController(WritePlace places, UnionInput input, Pages pages) {
        this.places = places;
        this.input = input;
        this.pages = pages;
    }

    @GetMapping("/inga-yrkanden")
    String askNone(@PathVariable String key, Actor actor, Model model) {
        return ask(places.open(actor, key, null), "inga-yrkanden", "none", model);
    }

    @PostMapping("/inga-yrkanden")
    String none(@PathVariable String key, Actor actor, RedirectAttributes flash) {
        Place place = places.open(actor, key, null);
        input.declareNoInput(actor, place.view().key(), place.union()).orElseThrow(Refused::new);
        return pages.done("/arenden/" + place.view().key().value(), flash, "none.done");
    }

    @GetMapping("/vi-ar-klara")
    String askDone(@PathVariable String key, Actor actor, Model model) {
        return ask(places.open(actor, key, null), "vi-ar-klara", "ready", model);
    }

    @PostMapping("/vi-ar-klara")
    String done(@PathVariable String key, Actor actor, RedirectAttributes flash) {
        Place place = places.open(actor, key, null);
        input.declareDone(actor, place.view().key(), place.union()).orElseThrow(Refused::new);
        return pages.done("/arenden/" + place.view().key().value(), flash, "ready.done");
    }

    private static String ask(Place place, String path, String what, Model model) {
        model.addAttribute("key", place.view().key().value());
        model.addAttribute("title", place.view().title());
        model.addAttribute("path", path);
        model.addAttribute("what", what);
        return VIEW;
    }
}
