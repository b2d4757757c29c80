package se.vpsamverkan.kernel;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a use case answers: done, or refused by a rule. A refused act has changed nothing. Caller's bugs are
 * {@link IllegalStateException}, outages are other exceptions; neither is ever a refusal.
 */
public sealed interface Result<T> {

    /** The act was done. */
    record Done<T>(T value) implements Result<T> {}

    /** A rule said no; nothing was changed. */
    record Refused<T>(Refusal reason) implements Result<T> {}

    /** The act was done and this is what came of it. */
    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    /** The act was done; there is nothing more to say. */
    static Result<Nothing> done() {
        return new Done<>(Nothing.AT_ALL);
    }

    /** A rule said no. */
    static <T> Result<T> refused(String code, Object... args) {
        return new Refused<>(Refusal.of(code, args));
    }

    /** A rule said no, passed on from another answer. */
    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The refusal, or empty when done. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    /** The value; asking a refused result is the caller's bug and says which rule refused. */
    default T orThrow() {
        return orElseThrow(refusal -> new IllegalStateException("refused: " + refusal.code() + " " + refusal.args()));
    }

    /** The value, or what the caller makes of the refusal. */
    default T orElseThrow(Function<Refusal, ? extends RuntimeException> exception) {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw exception.apply(((Refused<T>) this).reason());
    }

    /** The value of an act that has nothing to tell. */
    enum Nothing {
        AT_ALL
    }
}
