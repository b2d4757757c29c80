package se.vpsamverkan.proposal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.cycle.CaseAccess;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.proposal.Channel;
import se.vpsamverkan.proposal.DraftVault;
import se.vpsamverkan.proposal.OriginalFile;
import se.vpsamverkan.proposal.Receipt;
import se.vpsamverkan.proposal.RegisteredLetter;
import se.vpsamverkan.proposal.UnionInput;
import se.vpsamverkan.web.Option;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * HR registers a letter that came by e-mail, on paper or orally: how HR reads it, then, at the review, the letter
 * itself. The union gets the receipt and may correct the reading.
 */
@Controller
@RequestMapping("/arenden/{key}/registrera-brev")
class LetterController {

    private static final String VIEW = "proposal/letter";

    private final CaseAccess access;
    private final UnionInput input;
    private final DraftVault vault;
    private final Directory directory;
    private final Printed printed;
    private final Pages pages;
    private final Words words;

    LetterController(
            CaseAccess access,
            UnionInput input,
            DraftVault vault,
            Directory directory,
            Printed printed,
            Pages pages,
            Words words) {
        this.access = access;
        this.input = input;
        this.vault = vault;
        this.directory = directory;
        this.printed = printed;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, Actor actor, Model model) {
        show(model, open(actor, key), LetterForm.EMPTY, BlockForm.of(List.of()));
        return VIEW;
    }

    /** The buttons of the form; nothing is kept before it is registered, so each answers the page itself. */
    @PostMapping
    String press(
            @PathVariable String key,
            @RequestParam(defaultValue = "granska") String gor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile original,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseView view = open(actor, key);
        LetterForm letter = LetterForm.of(sent);
        BlockForm form = BlockForm.of(sent);
        if (!gor.equals("granska") && !gor.equals("registrera")) {
            String pasted = sent.getFirst("brev");
            if (gor.equals("dela") && pasted != null && !pasted.isBlank()) {
                form.paste(pasted.replace("\r\n", "\n"));
            }
            form.press(gor);
            show(model, view, letter, form);
            return VIEW;
        }
        BlockForm written = form.written();
        show(model, view, letter, written);
        PageErrors errors = pages.errors(model);
        Optional<LetterForm.Read> read = letter.read(view.invited(), errors);
        vault.problem(written.blocks()).ifPresent(refusal -> errors.refuse(refusal, WritePage.fields(refusal)));
        if (errors.any() || read.isEmpty()) {
            return pages.again(VIEW, response);
        }
        if (gor.equals("granska")) {
            review(model, view, read.get(), written);
            return VIEW;
        }
        RegisteredLetter registered = new RegisteredLetter(
                read.get().channel(), file(original), read.get().receivedAt(), written.blocks());
        Result<Receipt> receipt =
                input.registerLetter(actor, view.key(), read.get().union(), registered);
        Optional<Refusal> no = receipt.refusal();
        if (no.isPresent()) {
            boolean atReview = no.get().code().equals("proposal.letter-without-original");
            if (atReview) {
                review(model, view, read.get(), written);
            }
            errors.refuse(
                    no.get(),
                    Map.of(
                            "proposal.letter-without-original", "original",
                            "proposal.letter-from-the-future", "dag",
                            "proposal.letter-before-dispatch", "dag"));
            return pages.again(VIEW, response);
        }
        return pages.done(
                "/arenden/" + view.key().value(),
                flash,
                "letter.done",
                directory.union(read.get().union()).officialName(),
                receipt.orThrow().items(),
                receipt.orThrow().sha256());
    }

    private CaseView open(Actor actor, String key) {
        return access.forAct(actor, key, Act.REGISTER_LETTER).orElseThrow(Refused::new);
    }

    private void show(Model model, CaseView view, LetterForm letter, BlockForm form) {
        model.addAttribute("key", view.key().value());
        model.addAttribute("title", view.title());
        model.addAttribute("letter", letter);
        model.addAttribute("form", form);
        model.addAttribute("kinds", printed.kinds());
        model.addAttribute("subjects", printed.subjects(view.key()));
        model.addAttribute(
                "unions",
                Stream.concat(
                                Stream.of(Option.of("", words.say("letter.choose-union"))),
                                view.invited().stream()
                                        .map(union -> Option.of(
                                                union.toString(),
                                                directory.union(union).officialName())))
                        .toList());
        model.addAttribute(
                "channels",
                List.of(Channel.EMAIL, Channel.PAPER, Channel.ORAL).stream()
                        .map(channel -> Option.of(channel.name(), words.say("letter.channel." + channel)))
                        .toList());
        model.addAttribute("review", false);
    }

    private void review(Model model, CaseView view, LetterForm.Read read, BlockForm form) {
        model.addAttribute("review", true);
        model.addAttribute("unionName", directory.union(read.union()).officialName());
        model.addAttribute("channelName", words.say("letter.channel." + read.channel()));
        model.addAttribute("receivedAt", words.moment(read.receivedAt()));
        model.addAttribute("needsOriginal", read.channel().hasOriginal());
        model.addAttribute("lines", printed.of(view.key(), form.blocks()));
    }

    private static @Nullable OriginalFile file(@Nullable MultipartFile sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        String name = sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename();
        String type = sent.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : sent.getContentType();
        try {
            return new OriginalFile(FileName.of(name), type, sent.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
