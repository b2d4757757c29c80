package se.vpsamverkan.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.web.ActingHat;

/** Where a person with several hats says which one she acts under (P4). */
@Controller
class HatController {

    private final ActingHat hats;
    private final HatWords words;
    private final Directory directory;

    HatController(ActingHat hats, HatWords words, Directory directory) {
        this.hats = hats;
        this.words = words;
        this.directory = directory;
    }

    @GetMapping("/roll")
    String choose(HttpServletRequest request, Model model) {
        String acting = hats.of(request).map(ActingHat::name).orElse("");
        List<Choice> choices = hats.held().stream()
                .map(hat -> new Choice(
                        ActingHat.name(hat),
                        words.of(hat),
                        hat.administration() == null
                                ? ""
                                : directory.administration(hat.administration()).name(),
                        ActingHat.name(hat).equals(acting)))
                .toList();
        model.addAttribute("choices", choices);
        return "portal/hat";
    }

    @PostMapping("/roll")
    String chosen(@RequestParam String hat, HttpServletRequest request, HttpServletResponse response) {
        if (!hats.choose(request, hat)) {
            return "redirect:/roll";
        }
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        SavedRequest wanted = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        return "redirect:" + (wanted == null ? "/" : wanted.getRedirectUrl());
    }

    /** A hat to choose. */
    record Choice(String value, String label, String administration, boolean acting) {}
}
