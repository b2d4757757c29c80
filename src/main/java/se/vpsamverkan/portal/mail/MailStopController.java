package se.vpsamverkan.portal.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.notification.MailStop;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Permissions;
import se.vpsamverkan.party.PersonView;
import se.vpsamverkan.web.PageErrors;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/** "Häv stoppet för mejl": how many mails are held for whom, before anything leaves again. */
@Controller
@RequestMapping("/utgaende-post/hav-stoppet")
class MailStopController {

    private static final String VIEW = "portal/mail-stop";

    private final MailStop stop;
    private final Outbox outbox;
    private final Permissions permissions;
    private final Directory directory;
    private final Pages pages;
    private final Words words;

    MailStopController(
            MailStop stop, Outbox outbox, Permissions permissions, Directory directory, Pages pages, Words words) {
        this.stop = stop;
        this.outbox = outbox;
        this.permissions = permissions;
        this.directory = directory;
        this.pages = pages;
        this.words = words;
    }

    /** The page is the review: since when, and what would go to whom. */
    @GetMapping
    String show(Actor actor, Model model) {
        allowed(actor);
        show(stopped(), actor, model);
        return VIEW;
    }

    @PostMapping
    String lift(
            @RequestParam(defaultValue = "") String steg,
            @RequestParam(defaultValue = "0") int antal,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        allowed(actor);
        Instant since = stopped();
        boolean heldToo = steg.equals("alla");
        PageErrors errors = pages.errors(model);
        var lifted = stop.lift(actor, heldToo, antal);
        lifted.refusal().ifPresent(errors::refuse);
        if (errors.any()) {
            show(since, actor, model);
            return pages.again(VIEW, response);
        }
        return heldToo
                ? pages.done("/utgaende-post", flash, "mailstop.done-all", lifted.orThrow())
                : pages.done("/utgaende-post", flash, "mailstop.done");
    }

    private void allowed(Actor actor) {
        permissions.check(actor, Act.RESEND_MAIL).ifPresent(no -> {
            throw new Refused(no);
        });
    }

    private Instant stopped() {
        return stop.since().orElseThrow(() -> new Refused(Refusal.of("notification.not-stopped")));
    }

    private void show(Instant since, Actor actor, Model model) {
        Map<PersonId, Integer> held = stop.held(actor).orElseThrow(Refused::new);
        List<String> each = held.entrySet().stream()
                .map(entry -> words.say(
                        "mailstop.person",
                        directory.person(entry.getKey()).map(PersonView::name).orElse(""),
                        entry.getValue()))
                .toList();
        model.addAttribute("since", words.moment(Objects.requireNonNull(since)));
        model.addAttribute(
                "held", held.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("each", each);
        model.addAttribute("administrator", actor.role() == Role.SYS_ADMIN);
        model.addAttribute("server", outbox.hasServer());
    }
}
