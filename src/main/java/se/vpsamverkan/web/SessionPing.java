package se.vpsamverkan.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Asked by {@code js/session.js} while somebody works on a page: the asking itself keeps the session. */
@Controller
class SessionPing {

    @GetMapping("/inloggningen")
    ResponseEntity<Void> stillHere() {
        return ResponseEntity.noContent().build();
    }
}
