package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How every page with a form behaves: what was refused comes back on the same page (422) with what was typed, and what
 * was done leads by redirect to the next page, which begins with a receipt.
 */
@Component
public class Pages {

    private final Words words;

    Pages(Words words) {
        this.words = words;
    }

    /** A fresh list of errors, put into the model where the page finds it. */
    public PageErrors errors(Model model) {
        PageErrors errors = new PageErrors(words);
        model.addAttribute("errors", errors);
        return errors;
    }

    /** The page once more, with its errors: 422, so that neither browser nor program takes it for done. */
    public String again(String view, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view;
    }

    /** The act is done: the next page begins with this sentence. {@code key} is a message. */
    public String done(String path, RedirectAttributes flash, String key, Object... args) {
        flash.addFlashAttribute("receipt", words.say(key, args));
        return "redirect:" + path;
    }
}
