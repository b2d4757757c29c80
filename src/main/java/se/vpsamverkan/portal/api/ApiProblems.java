package se.vpsamverkan.portal.api;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.vpsamverkan.web.NoActingHat;
import se.vpsamverkan.web.Refused;
import se.vpsamverkan.web.Words;

/**
 * Refusals and failures as problem details (RFC 9457): {@code type} names the rule, {@code detail} is the sentence a
 * person would read. No text of an exception gets out.
 */
@RestControllerAdvice(basePackages = "se.vpsamverkan.portal.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final Words words;

    ApiProblems(Words words) {
        this.words = words;
    }

    /** A problem whose type ends with this code. */
    static ProblemDetail of(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:vpsamverkan:problem:" + code));
        return problem;
    }

    /** What the hat may not know of does not exist, missing rights are 403, any other rule is a conflict. */
    @ExceptionHandler(Refused.class)
    ProblemDetail refused(Refused refused) {
        String code = refused.refusal().code();
        HttpStatus status = code.contains(".no-such-")
                ? HttpStatus.NOT_FOUND
                : code.startsWith("party.") ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return of(status, code, words.refusal(refused.refusal()));
    }

    @ExceptionHandler(NoActingHat.class)
    ProblemDetail noHat() {
        return of(HttpStatus.FORBIDDEN, "one-hat", words.say("api.one-hat"));
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ProblemDetail somebodyWasFirst() {
        return of(HttpStatus.CONFLICT, "changed", words.say("error.409.text"));
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ProblemDetail databaseAway() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", words.say("error.503.text"));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @org.jspecify.annotations.Nullable Object body,
            org.springframework.http.HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.say("error.4xx.text"));
        problem.setType(URI.create("urn:vpsamverkan:problem:request"));
        return new ResponseEntity<>(problem, headers, status);
    }
}
