package se.vpsamverkan.portal.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "Prova en hel samverkan på tio minuter": who logs in when and does what. Only in demo mode. */
@Controller
@ConditionalOnProperty("vpsamverkan.demo.enabled")
class TryController {

    @GetMapping("/prova")
    String show(Model model) {
        model.addAttribute("password", DemoUsers.PASSWORD);
        return "about/try";
    }
}
