package se.vpsamverkan.portal.mail;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.notification.Outbox;
import se.vpsamverkan.web.Refused;

/** "Visa som mejl": the mail as it looks in a mail program, on a page of its own that can do nothing at all. */
@Controller
class RenderingController {

    /** Our own style sheet and nothing else: no script, no form, no picture. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Outbox outbox;

    RenderingController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/utgaende-post/{id}/som-mejl")
    ResponseEntity<String> html(@PathVariable String id, Actor actor) {
        return answer(MediaType.TEXT_HTML, rendered(actor, id).html());
    }

    @GetMapping("/utgaende-post/{id}/som-mejl.css")
    ResponseEntity<String> css(@PathVariable String id, Actor actor) {
        return answer(MediaType.valueOf("text/css"), rendered(actor, id).css());
    }

    private RenderedMail rendered(Actor actor, String id) {
        var mail = outbox.mail(actor, MailController.id(id)).orElseThrow(Refused::new);
        return RenderedMail.of(mail.html(), "/utgaende-post/" + mail.id() + "/som-mejl.css");
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CONTENT_LANGUAGE, "sv")
                .body(body);
    }
}
