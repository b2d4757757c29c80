package se.vpsamverkan.process.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.kernel.Sweden;

/** What a person in Tasklist is told when something does not work: one sentence, never the engine's own words. */
@Component
@ConditionalOnWebApplication
class Answer {

    private static final int UNPROCESSABLE = 422;

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    Answer(MessageSource messages, LocaleResolver languages, ObjectMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    void refused(HttpServletResponse response, Refusal refusal) throws IOException {
        LOG.info("a form of Tasklist was refused: {}", refusal.code());
        say(
                response,
                UNPROCESSABLE,
                "refused",
                "refusal." + refusal.code(),
                refusal.args().toArray());
    }

    void tooLate(HttpServletResponse response) throws IOException {
        say(response, HttpServletResponse.SC_CONFLICT, "too-late", "process.too-late");
    }

    void forbidden(HttpServletResponse response) throws IOException {
        say(response, HttpServletResponse.SC_FORBIDDEN, "forbidden", "process.forbidden");
    }

    void logInAgain(HttpServletResponse response) throws IOException {
        say(response, HttpServletResponse.SC_UNAUTHORIZED, "log-in", "process.log-in");
    }

    /**
     * Answers in the place of an error of the engine.
     *
     * @param said the engine's own body, read only to tell what kind of error it is
     * @param writes whether the person wanted to do something; a thing that is gone then means somebody was faster
     */
    void insteadOf(HttpServletResponse response, int status, String said, boolean writes) throws IOException {
        Optional<Refusal> refusal = RefusalOnRequest.found();
        if (refusal.isPresent()) {
            refused(response, refusal.get());
        } else if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            logInAgain(response);
        } else if (status == HttpServletResponse.SC_FORBIDDEN) {
            forbidden(response);
        } else if (writes && isLost(status, said)) {
            tooLate(response);
        } else if (status == HttpServletResponse.SC_NOT_FOUND) {
            say(response, status, "not-found", "process.not-found");
        } else {
            // never what it said: it quotes what people wrote
            LOG.warn("the engine answered {}", status);
            say(response, status, "failed", "process.failed");
        }
    }

    private static boolean isLost(int status, String said) {
        return status == HttpServletResponse.SC_NOT_FOUND
                || status == HttpServletResponse.SC_CONFLICT
                || said.contains("OptimisticLock")
                || said.contains("TaskAlreadyClaimed")
                || said.contains("CannotAcquireLock")
                || said.contains("Cannot find task");
    }

    // The language of the portal's pages; the engine in between knows nothing of it.
    private Locale language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? languages.resolveLocale(attributes.getRequest())
                : Sweden.LOCALE;
    }

    private void say(HttpServletResponse response, int status, String type, String code, Object... args)
            throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", messages.getMessage(code, args, language()));
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
