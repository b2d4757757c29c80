package se.vpsamverkan.kernel;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The answers of the running transaction, see {@link OncePerTransaction}. */
public final class AnswersKept implements TransactionSynchronization {

    private final Map<Question, @Nullable Object> answers = new HashMap<>();
    private final Set<Question> lasting = new HashSet<>();

    private AnswersKept() {}

    /** What was asked of which type's repository. */
    record Question(Class<?> type, @Nullable Method method, List<@Nullable Object> arguments) {}

    /** Forgets the answers about this type: something was changed that decides which rows are found. */
    public static void forget(Class<?> type) {
        AnswersKept kept = current();
        if (kept != null) {
            kept.answers.keySet().removeIf(question -> question.type().isAssignableFrom(type));
        }
    }

    /**
     * What the owner knows of this key in the running transaction, read the first time. The owner keeps it up to date
     * itself; after waiting for a lock it is read anew.
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(Class<?> owner, Object key, Supplier<T> read) {
        AnswersKept kept = ofTransaction();
        if (kept == null) {
            return read.get();
        }
        Question question = new Question(owner, null, List.of(key));
        if (!kept.has(question)) {
            kept.keep(question, read.get(), false);
        }
        return (T) Objects.requireNonNull(kept.get(question));
    }

    static Question question(Class<?> type, Method method, @Nullable Object[] arguments) {
        return new Question(type, method, Arrays.asList(arguments.clone()));
    }

    /** The answers of the running transaction; null outside one. */
    static @Nullable AnswersKept ofTransaction() {
        AnswersKept kept = current();
        if (kept != null || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return kept;
        }
        AnswersKept made = new AnswersKept();
        TransactionSynchronizationManager.bindResource(AnswersKept.class, made);
        TransactionSynchronizationManager.registerSynchronization(made);
        return made;
    }

    boolean has(Question question) {
        return answers.containsKey(question);
    }

    @Nullable
    Object get(Question question) {
        return answers.get(question);
    }

    void keep(Question question, @Nullable Object answer, boolean outlastsWaiting) {
        answers.put(question, answer);
        if (outlastsWaiting) {
            lasting.add(question);
        }
    }

    void forgetAll() {
        answers.keySet().retainAll(lasting);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(AnswersKept.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(AnswersKept.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(AnswersKept.class);
    }

    private static @Nullable AnswersKept current() {
        return (AnswersKept) TransactionSynchronizationManager.getResource(AnswersKept.class);
    }
}
