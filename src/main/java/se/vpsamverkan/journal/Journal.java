package se.vpsamverkan.journal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;

/**
 * Keeps every act of a case, in order, each entry bound to the one before by its hash, written in the transaction that
 * made the fact true. Nothing is ever altered or removed. Whoever can write the whole database can write a whole chain
 * anew: that is seen by comparing with a hash kept elsewhere, see {@link #holds}.
 */
@Service
public class Journal {

    /** Stands before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private final EntityManager entityManager;

    Journal(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Appends the event. First of all listeners, so that an event that follows from another comes after it. The head is
     * read and locked once per transaction; rows and head are written when Hibernate flushes.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(DomainEvent event) {
        JournalHead head = lockedHead(event.caseKey());
        JournalRow row = new JournalRow(head.nextNo(), event, head.lastHash());
        entityManager.persist(row);
        head.movedTo(row);
    }

    /** The case's entries in order; empty for an unknown case. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(CaseKey caseKey) {
        return entityManager
                .createQuery("select r from JournalRow r where r.caseKey = :caseKey order by r.no", JournalRow.class)
                .setParameter("caseKey", caseKey.value())
                .getResultStream()
                .map(JournalRow::entry)
                .toList();
    }

    /** Reads the whole chain of the case and says where it is not as written. */
    @Transactional(readOnly = true)
    public Verification verify(CaseKey caseKey) {
        int lastNo = readHead("select h.lastNo from JournalHead h where h.caseKey = :caseKey", caseKey, Integer.class)
                .orElse(0);
        return Chain.verify(of(caseKey), lastNo, head(caseKey));
    }

    /** The hash of the case's last entry, {@link #BEGINNING} for an unknown case. Printed in each signed PDF. */
    @Transactional(readOnly = true)
    public String head(CaseKey caseKey) {
        return readHead("select h.lastHash from JournalHead h where h.caseKey = :caseKey", caseKey, String.class)
                .orElse(BEGINNING);
    }

    /** Whether a head printed or exported earlier is still an entry of the case's journal. */
    @Transactional(readOnly = true)
    public boolean holds(CaseKey caseKey, String earlierHead) {
        return earlierHead.equals(BEGINNING)
                || of(caseKey).stream().anyMatch(entry -> entry.hash().equals(earlierHead));
    }

    /** Reads a value, never the entity: one read here without a lock could be stale when appended to later. */
    private <T> Optional<T> readHead(String query, CaseKey caseKey, Class<T> type) {
        return entityManager
                .createQuery(query, type)
                .setParameter("caseKey", caseKey.value())
                .getResultStream()
                .findFirst();
    }

    private JournalHead lockedHead(CaseKey caseKey) {
        JournalHead head = entityManager.find(JournalHead.class, caseKey.value(), LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            // the case's own row is new in this transaction too, so nobody else can be making this head
            head = new JournalHead(caseKey);
            entityManager.persist(head);
        }
        return head;
    }
}
