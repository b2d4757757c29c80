package se.vpsamverkan.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.proposal.Block;
import se.vpsamverkan.proposal.DraftMark;
import se.vpsamverkan.proposal.DraftVault;
import se.vpsamverkan.proposal.DraftView;
import se.vpsamverkan.proposal.Receipt;
import se.vpsamverkan.proposal.web.WritePlace.Place;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** The review before a union hands in: the text as the employer will read it, and the act itself. */
@Controller
@RequestMapping("/arenden/{key}/lamna-in/granska")
class HandInController {

    private static final String VIEW = "proposal/review";

    private final WritePlace places;
    private final DraftVault vault;
    private final WritePage page;
    private final Printed printed;
    private final Pages pages;
    private final Clock clock;

    HandInController(WritePlace places, DraftVault vault, WritePage page, Printed printed, Pages pages, Clock clock) {
        this.places = places;
        this.vault = vault;
        this.page = page;
        this.printed = printed;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String review(
            @PathVariable String key, @RequestParam(required = false) @Nullable UUID andrar, Actor actor, Model model) {
        show(places.open(actor, key, andrar), actor, model);
        return VIEW;
    }

    /** Hands in exactly what was reviewed; what a colleague has changed since is reviewed again. */
    @PostMapping
    String handIn(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID andrar,
            @RequestParam(defaultValue = "") String utkast,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Instant receivedAt = clock.instant(); // the whole request is here, and no lock is waited for yet
        Place place = places.open(actor, key, andrar);
        DraftMark reviewed = DraftMark.parse(utkast).orElse(null);
        Result<Receipt> received = vault.handIn(actor, place.view().key(), place.revises(), reviewed, receivedAt);
        Optional<Refusal> no = received.refusal();
        if (no.isPresent()) {
            show(place, actor, model);
            pages.errors(model).refuse(no.get());
            return pages.again(VIEW, response);
        }
        String submission = received.orThrow().submission().toString();
        return pages.done("/arenden/" + place.view().key().value() + "/inlamnat/" + submission, flash, "handin.done");
    }

    private void show(Place place, Actor actor, Model model) {
        DraftView draft = vault.read(actor, place.view().key(), place.revises())
                .orElseThrow(Refused::new)
                .orElseThrow(() -> new Refused(Refusal.of("proposal.draft-gone")));
        page.show(model, place, BlockForm.of(draft.blocks()), Optional.of(draft));
        model.addAttribute("lines", printed.of(place.view().key(), draft.blocks()));
        model.addAttribute(
                "items", draft.blocks().stream().filter(Block::isItem).count());
    }
}
