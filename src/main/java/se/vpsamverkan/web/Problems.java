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
    private final PageFrame frame;

    Problems(RefusalText texts, PageFrame frame) {
        this.texts = texts;
        this.frame = frame;
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
    ModelAndView notFound(HttpServletRequest request) {
        return framed("error/404", HttpStatus.NOT_FOUND, request);
    }

    /**
     * What the hat may not know of does not exist, missing rights are 403, any other rule is a conflict with how things
     * stand. Only codes about something with an address of its own begin with "no-such-".
     */
    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request, Locale locale) {
        String code = refused.refusal().code();
        if (code.contains(".no-such-")) {
            return notFound(request);
        }
        ModelAndView page = code.startsWith("party.")
                ? framed("error/403", HttpStatus.FORBIDDEN, request)
                : framed("error/409", HttpStatus.CONFLICT, request);
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
    ModelAndView somebodyWasFirst(HttpServletRequest request) {
        return framed("error/409", HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ModelAndView databaseAway(Exception outage) {
        LOG.error("The database cannot be reached", outage);
        return page("error/503", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView framed(String view, HttpStatus status, HttpServletRequest request) {
        return page(view, status).addObject(PageFrame.NAME, frame.around(request));
    }

    /** Without the frame, which asks the database. */
    private static ModelAndView page(String view, HttpStatus status) {
        return new ModelAndView(view, status);
    }
}
