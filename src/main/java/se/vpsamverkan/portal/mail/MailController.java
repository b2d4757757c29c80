package se.vpsamverkan.portal.mail;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.notification.MailId;
import se.vpsamverkan.notification.MailSearch;
import se.vpsamverkan.notification.MailState;
import se.vpsamverkan.notification.MailView;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.web.NotFound;
import se.vpsamverkan.web.Pages;
import se.vpsamverkan.web.Refused;

/** One mail: what became of it, sending it again, keeping it back, letting it go. */
@Controller
class MailController {

    private final Outbox outbox;
    private final MailSearch search;
    private final MailLines lines;
    private final Pages pages;

    MailController(Outbox outbox, MailSearch search, MailLines lines, Pages pages) {
        this.outbox = outbox;
        this.search = search;
        this.lines = lines;
        this.pages = pages;
    }

    @GetMapping("/utgaende-post/{id}")
    String show(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("mail", lines.of(read(actor, id)));
        model.addAttribute("mayRelease", actor.role() == Role.SYS_ADMIN && outbox.hasServer());
        model.addAttribute("server", outbox.hasServer());
        return "portal/mail";
    }

    /** What will be sent again, and to whom, before it is. */
    @GetMapping("/utgaende-post/{id}/skicka-igen")
    String reviewResend(@PathVariable String id, Actor actor, Model model) {
        var mail = lines.of(read(actor, id));
        if (!mail.mayResend()) {
            throw new Refused(Refusal.of("notification.not-sent-yet"));
        }
        return review("resend", "/utgaende-post/" + id + "/skicka-igen", List.of(mail), model);
    }

    @PostMapping("/utgaende-post/{id}/skicka-igen")
    String resend(@PathVariable String id, Actor actor, RedirectAttributes flash) {
        var again = outbox.resend(actor, id(id)).orElseThrow(Refused::new);
        return pages.done("/utgaende-post/" + again, flash, "outbox.resend.done");
    }

    @PostMapping("/utgaende-post/{id}/hall-kvar")
    String hold(@PathVariable String id, Actor actor, RedirectAttributes flash) {
        outbox.hold(actor, id(id)).refusal().ifPresent(MailController::refuse);
        return pages.done("/utgaende-post/" + id, flash, "outbox.hold.done");
    }

    /** What will be sent, one page at a time, before it is. */
    @GetMapping("/utgaende-post/slapp")
    String reviewRelease(@RequestParam(defaultValue = "") String arende, Actor actor, Model model) {
        onlyAdministrator(actor);
        var held = search.page(actor, OutboxController.caseKey(arende), MailState.HELD, 1)
                .orElseThrow(Refused::new);
        model.addAttribute("more", held.pages() > 1);
        return review("release", "/utgaende-post/slapp", lines.of(held.mails()), model);
    }

    @GetMapping("/utgaende-post/{id}/slapp")
    String reviewReleaseOfOne(@PathVariable String id, Actor actor, Model model) {
        onlyAdministrator(actor);
        return review("release", "/utgaende-post/slapp", List.of(lines.of(read(actor, id))), model);
    }

    @PostMapping("/utgaende-post/slapp")
    String release(@RequestParam List<String> mejl, Actor actor, RedirectAttributes flash) {
        var ids = mejl.stream().map(MailController::id).toList();
        int released = outbox.releaseAll(actor, ids).orElseThrow(Refused::new);
        return pages.done("/utgaende-post", flash, "outbox.release.done", released);
    }

    private static String review(String act, String action, List<MailLines.MailLine> mails, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("action", action);
        model.addAttribute("mails", mails);
        return "portal/mail-review";
    }

    private MailView read(Actor actor, String id) {
        return outbox.mail(actor, id(id)).orElseThrow(Refused::new);
    }

    private static void onlyAdministrator(Actor actor) {
        if (actor.role() != Role.SYS_ADMIN) {
            throw new Refused(Refusal.of("notification.only-administrator"));
        }
    }

    private static void refuse(Refusal refusal) {
        throw new Refused(refusal);
    }

    /** An address that names no mail is no page. */
    static MailId id(String text) {
        try {
            return MailId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
