package se.vpsamverkan.portal.about;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Help, glossary and accessibility statement. They name nobody and need no login. */
@Controller
class AboutController {

    @GetMapping("/hjalp")
    String help() {
        return "about/help";
    }

    @GetMapping("/ordlista")
    String glossary() {
        return "about/glossary";
    }

    @GetMapping("/tillganglighet")
    String accessibility() {
        return "about/accessibility";
    }
}
