package se.vpsamverkan.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vpsamverkan.portal.demo.DemoSettings;
import se.vpsamverkan.portal.demo.DemoUsers;
import se.vpsamverkan.web.OtherLogins;
import se.vpsamverkan.web.Words;

/** The login page; in demo mode it tells whom one can be and what each can try. */
@Controller
class LoginController {

    private final DemoSettings demo;
    private final Words words;
    private final OtherLogins otherLogins;

    LoginController(DemoSettings demo, Words words, OtherLogins otherLogins) {
        this.demo = demo;
        this.words = words;
        this.otherLogins = otherLogins;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String fel,
            @RequestParam(required = false) @Nullable String utloggad,
            @RequestParam(required = false) @Nullable Integer vanta,
            @RequestParam(required = false) @Nullable String konto,
            Model model) {
        model.addAttribute("failed", fel != null);
        model.addAttribute("wait", vanta);
        model.addAttribute("otherLogins", otherLogins.choices());
        model.addAttribute(
                "account",
                konto == null ? null : words.sayOr(words.say("login.account.fel"), "login.account." + konto));
        model.addAttribute("loggedOut", utloggad != null);
        model.addAttribute("demo", demo.enabled());
        if (demo.enabled()) {
            model.addAttribute("password", DemoUsers.PASSWORD);
            model.addAttribute("users", users());
        }
        return "portal/login";
    }

    private List<DemoLine> users() {
        return DemoUsers.ALL.stream()
                .map(user -> new DemoLine(user.username(), user.name(), words.say("demo.user." + user.username())))
                .toList();
    }

    /** A demo user on the login page. */
    record DemoLine(String username, String name, String canTry) {}
}
