package se.vpsamverkan.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import se.vpsamverkan.proposal.web.WritePlace.Place;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * "Lämna in": the union's private draft, paragraph by paragraph. Every button keeps what is written first; what a
 * colleague has saved meanwhile is shown beside it and never written over unseen.
 */
@Controller
@RequestMapping("/arenden/{key}/lamna-in")
class WriteController {

    private static final String VIEW = "proposal/write";

    private final WritePlace places;
    private final DraftVault vault;
    private final WritePage page;
    private final Pages pages;
    private final Words words;

    WriteController(WritePlace places, DraftVault vault, WritePage page, Pages pages, Words words) {
        this.places = places;
        this.vault = vault;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String write(
            @PathVariable String key, @RequestParam(required = false) @Nullable UUID andrar, Actor actor, Model model) {
        Place place = places.open(actor, key, andrar);
        Optional<DraftView> draft = draft(actor, place);
        page.show(model, place, page.form(place, draft), draft);
        return VIEW;
    }

    /** Any button of the page. */
    @PostMapping
    String press(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID andrar,
            @RequestParam(defaultValue = "spara") String gor,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Place place = places.open(actor, key, andrar);
        if (gor.equals("tom")) {
            return discard(place, sent, actor, flash);
        }
        BlockForm form = BlockForm.of(sent);
        List<Block> asSent = form.blocks();
        int goOn = change(form, gor, sent, actor, place);
        if (gor.equals("granska")) {
            form = form.written();
        }
        Result<DraftView> saved = save(actor, place, mark(sent), asSent, form.blocks());
        if (saved.refusal().isPresent()) {
            return conflict(saved.refusal().get(), place, form, actor, model, response);
        }
        if (!gor.equals("granska")) {
            return "redirect:" + place.path() + place.query() + (goOn == 0 ? "" : "#text-" + goOn);
        }
        PageErrors errors = pages.errors(model);
        vault.problem(form.blocks()).ifPresent(refusal -> errors.refuse(refusal, WritePage.fields(refusal)));
        if (errors.any()) {
            page.show(model, place, form, Optional.of(saved.orThrow()));
            return pages.again(VIEW, response);
        }
        return "redirect:" + place.path() + "/granska" + place.query();
    }

    /** What a script sends while somebody writes; answers the line that says it is kept. */
    @PostMapping("/spara")
    String autosave(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID andrar,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Model model) {
        Place place = places.open(actor, key, andrar);
        List<Block> blocks = BlockForm.of(sent).blocks();
        Result<DraftView> saved = save(actor, place, mark(sent), blocks, blocks);
        if (saved.refusal().isPresent()) {
            model.addAttribute("newer", words.refusal(saved.refusal().get()));
        } else {
            page.saved(model, saved.orThrow());
        }
        return "proposal/parts :: saved";
    }

    private int change(BlockForm form, String button, MultiValueMap<String, String> sent, Actor actor, Place place) {
        String letter = sent.getFirst("brev");
        if (button.equals("dela") && letter != null && !letter.isBlank()) {
            return form.paste(letter.replace("\r\n", "\n"));
        }
        if (button.equals("ej-yttrat")) {
            return form.add(BlockFields.of(BlockChoice.COULD_NOT_COMMENT, words.say("write.could-not-comment-text")));
        }
        if (button.equals("bada")) {
            draft(actor, place).ifPresent(theirs -> form.addMissing(theirs.blocks()));
        }
        return form.press(button);
    }

    /** An autosave that was on its way when a button was pressed is no colleague: its text is what was sent. */
    private Result<DraftView> save(
            Actor actor, Place place, @Nullable DraftMark base, List<Block> asSent, List<Block> blocks) {
        Result<DraftView> saved = vault.save(actor, place.view().key(), place.revises(), base, blocks);
        if (saved.refusal().isEmpty()) {
            return saved;
        }
        return draft(actor, place)
                .filter(stored -> stored.blocks().equals(asSent))
                .map(stored -> vault.save(actor, place.view().key(), place.revises(), stored.mark(), blocks))
                .orElse(saved);
    }

    private String conflict(
            Refusal refusal, Place place, BlockForm form, Actor actor, Model model, HttpServletResponse response) {
        PageErrors errors = pages.errors(model);
        errors.refuse(refusal);
        Optional<DraftView> theirs = draft(actor, place);
        page.show(model, place, form, theirs);
        theirs.ifPresent(draft -> page.beside(model, place, draft));
        response.setStatus(HttpStatus.CONFLICT.value());
        return VIEW;
    }

    private String discard(Place place, MultiValueMap<String, String> sent, Actor actor, RedirectAttributes flash) {
        vault.discard(actor, place.view().key(), place.revises(), mark(sent))
                .refusal()
                .ifPresent(refusal -> {
                    throw new Refused(refusal);
                });
        return pages.done("/arenden/" + place.view().key().value(), flash, "write.discarded");
    }

    private Optional<DraftView> draft(Actor actor, Place place) {
        return vault.read(actor, place.view().key(), place.revises()).orElseThrow(Refused::new);
    }

    private static @Nullable DraftMark mark(MultiValueMap<String, String> sent) {
        return DraftMark.parse(sent.getFirst("utkast")).orElse(null);
    }
}
