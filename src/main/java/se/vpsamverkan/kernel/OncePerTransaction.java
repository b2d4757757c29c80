package se.vpsamverkan.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A repository's question that is asked of the database once in a transaction and answered from memory afterwards, until
 * an entity of the repository's type is added or removed. Only for questions whose conditions and order never change in
 * a stored row; what else changes is seen, for the entities are the same objects.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OncePerTransaction {

    /** Whether the first time makes everything else be asked anew: a lock has just been waited for. */
    boolean afterWaiting() default false;

    /** Whether the answer outlasts such a wait: it has nothing to do with what the lock protects. */
    boolean lasting() default false;
}
