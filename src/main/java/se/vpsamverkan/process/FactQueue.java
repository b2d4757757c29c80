package se.vpsamverkan.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.vpsamverkan.kernel.DomainEvent;

/**
 * The facts of one transaction that the engine has not been told yet. They are told in order when the outermost engine
 * command has flushed and the transaction is about to commit: correlation asks the database only, so a wait state that
 * is not written yet would not be found.
 */
final class FactQueue implements TransactionSynchronization {

    private final Deque<DomainEvent> facts = new ArrayDeque<>();
    private final Consumer<FactQueue> teller;
    private boolean telling;

    private FactQueue(Consumer<FactQueue> teller) {
        this.teller = teller;
    }

    /** The queue of the running transaction, made when there is none yet. */
    static FactQueue open(Consumer<FactQueue> teller) {
        FactQueue queue = current();
        if (queue != null) {
            return queue;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a domain event outside a transaction: nothing would keep it and the engine together");
        }
        FactQueue made = new FactQueue(teller);
        TransactionSynchronizationManager.bindResource(FactQueue.class, made);
        TransactionSynchronizationManager.registerSynchronization(made);
        return made;
    }

    /** Whether the engine is being told facts right now, so that a task it completes ends because of a fact. */
    static boolean isTelling() {
        FactQueue queue = current();
        return queue != null && queue.telling;
    }

    /**
     * Takes a fact out again before the engine is told: the instance whose own task or timer caused it already knows.
     */
    static <E extends DomainEvent> Optional<E> take(Class<E> type, Predicate<? super E> which) {
        FactQueue queue = current();
        if (queue == null) {
            return Optional.empty();
        }
        for (Iterator<DomainEvent> waiting = queue.facts.iterator(); waiting.hasNext(); ) {
            DomainEvent fact = waiting.next();
            if (type.isInstance(fact) && which.test(type.cast(fact))) {
                waiting.remove();
                return Optional.of(type.cast(fact));
            }
        }
        return Optional.empty();
    }

    void add(DomainEvent fact) {
        facts.add(fact);
    }

    /** The next fact, or empty when the engine knows them all. */
    Optional<DomainEvent> next() {
        return Optional.ofNullable(facts.poll());
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (facts.isEmpty()) {
            return;
        }
        telling = true;
        try {
            teller.accept(this);
        } finally {
            telling = false;
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(FactQueue.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(FactQueue.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(FactQueue.class);
    }

    private static @Nullable FactQueue current() {
        return (FactQueue) TransactionSynchronizationManager.getResource(FactQueue.class);
    }
}
