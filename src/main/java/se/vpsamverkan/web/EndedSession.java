package se.vpsamverkan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A form was sent after its session had ended, or after another login: the page says so and shows what was typed, so
 * that it can be copied. Only what our own page sent is shown; another site could put words into somebody's mouth.
 */
@Controller
class EndedSession implements AccessDeniedHandler {

    private static final String PAGE = "/inloggningen-slut";
    private static final String TYPED = EndedSession.class.getName() + ".typed";
    /** What a page sends along for itself: an id, or a mark of what was seen. */
    private static final Pattern NOT_TYPED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private static final Set<String> NEVER_SHOWN = Set.of("_csrf", "username", "password", "hat", "lang", "steg");

    /** What stood in one field. */
    record Typed(String field, String text) {}

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (!(problem instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.setAttribute(TYPED, isOurs(request) ? typed(request) : List.of());
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /** Reached by the forward; asked for directly it shows nothing but the advice. */
    @RequestMapping(PAGE)
    String show(HttpServletRequest request, Model model) {
        Object typed = request.getAttribute(TYPED);
        model.addAttribute("typed", typed == null ? List.of() : typed);
        return "error/session-ended";
    }

    private static List<Typed> typed(HttpServletRequest request) {
        List<Typed> typed = new ArrayList<>();
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            for (String text : field.getValue()) {
                if (!text.isBlank()
                        && !NEVER_SHOWN.contains(field.getKey())
                        && !NOT_TYPED.matcher(text).matches()) {
                    typed.add(new Typed(field.getKey(), text));
                }
            }
        }
        return typed;
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && request.getRequestURL().toString().startsWith(origin + "/");
    }
}
