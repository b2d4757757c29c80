package se.vpsamverkan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** What a person reads when a page could not be made. No text of an exception ever reaches her. */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final RefusalText texts;

    Problems(RefusalText texts) {
        this.texts = texts;
    }

    /** Choose a hat first, then come back to the page that was asked for; what was sent in a form is never kept. */
    @ExceptionHandler(NoActingHat.class)
    String chooseHat(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")) {
            new HttpSessionRequestCache().saveRequest(request, response);
        }
        return "redirect:/roll";
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return page("error/404", HttpStatus.NOT_FOUND);
    }

    /**
     * What the hat may not know of does not exist, missing rights are 403, any other rule is a conflict with how things
     * stand. Only codes about something with an address of its own begin with "no-such-".
     */
    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, Locale locale) {
        String code = refused.refusal().code();
        if (code.contains(".no-such-")) {
            return notFound();
        }
        ModelAndView page = code.startsWith("party.")
                ? page("error/403", HttpStatus.FORBIDDEN)
                : page("error/409", HttpStatus.CONFLICT);
        return page.addObject("sentence", texts.of(refused.refusal(), locale));
    }

    /**
     * A request so large that not even its fields were read. Without its token it comes here by way of
     * {@link EndedSession}.
     */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page("error/413", HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView somebodyWasFirst() {
        return page("error/409", HttpStatus.CONFLICT);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ModelAndView databaseAway(Exception outage) {
        LOG.error("The database cannot be reached", outage);
        return page("error/503", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String view, HttpStatus status) {
        return new ModelAndView(view, status);
    }
}
