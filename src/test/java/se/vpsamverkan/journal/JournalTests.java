package se.vpsamverkan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.journal.Verification.Finding;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DomainEvent;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.OnPostgres;

@OnPostgres
class JournalTests {

    /** No feature listens to it. */
    public record StoneMoved(CaseKey caseKey, UUID stone, int metres, Actor by, Instant at) implements DomainEvent {}

    private static final Instant AT = Instant.parse("2027-12-01T10:00:00.123456789Z");

    @Autowired
    private Journal journal;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entityManager;

    private CaseKey caseKey;

    @BeforeEach
    void aCase() {
        caseKey = CaseKey.of(2028, fixtures.code(), 1);
    }

    @Test
    void keepsEachActWithItsHatInOneChain() {
        Actor rep = Actor.union(PersonId.next(), Role.UNION_REP, AdministrationId.next(), UnionId.next());
        move(3, Actor.system());
        move(2, rep);

        List<JournalEntry> entries = journal.of(caseKey);
        assertThat(entries).extracting(JournalEntry::no).containsExactly(1, 2, 3, 4, 5);
        assertThat(entries).extracting(JournalEntry::type).containsOnly("StoneMoved");
        assertThat(entries.get(0).previousHash()).isEqualTo(Journal.BEGINNING);
        assertThat(entries.get(0).person()).isNull();
        assertThat(entries.get(0).at()).isEqualTo("2027-12-01T10:00:00.123456Z");
        assertThat(entries.get(4).person()).isEqualTo(rep.person());
        assertThat(entries.get(4).actingFor()).isEqualTo(rep.union().value());
        assertThat(entries.get(4).payload()).startsWith("{\"stone\":\"").endsWith("\",\"metres\":1}");
        assertThat(journal.head(caseKey)).isEqualTo(entries.get(4).hash());
        assertThat(journal.holds(caseKey, entries.get(2).hash())).isTrue();
        assertThat(journal.holds(caseKey, "f".repeat(64))).isFalse();
        assertThat(journal.verify(caseKey).isIntact()).isTrue();
    }

    @Test
    void anUnknownCaseHasAnEmptyIntactJournal() {
        assertThat(journal.of(caseKey)).isEmpty();
        assertThat(journal.head(caseKey)).isEqualTo(Journal.BEGINNING);
        assertThat(journal.verify(caseKey).isIntact()).isTrue();
    }

    @Test
    void whatIsRolledBackWasNeverWritten() {
        move(1, Actor.system());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(stone(0));
            status.setRollbackOnly();
        });
        assertThat(journal.of(caseKey)).hasSize(1);
        move(1, Actor.system());
        assertThat(journal.verify(caseKey).isIntact()).isTrue();
    }

    @Test
    void aFactOutsideATransactionIsABug() {
        assertThatThrownBy(() -> events.publishEvent(stone(0))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theDatabaseRefusesToAlterOrRemove() {
        move(2, Actor.system());
        for (String statement : List.of(
                "update journal_entry set payload = '{}'",
                "delete from journal_entry",
                "truncate journal_entry",
                "delete from journal_head",
                "truncate journal_head")) {
            assertThatThrownBy(() -> jdbc.execute(statement)).hasMessageContaining("append-only");
        }
        assertThat(journal.of(caseKey)).hasSize(2);
    }

    @Test
    void whatIsDoneInTheDatabaseIsFoundAtItsPlace() {
        move(20, Actor.system());
        String one = "where case_key = '" + caseKey + "' and entry_no = 7";
        assertFound(Finding.ALTERED, 7, "update journal_entry set payload = '{}' " + one);
        assertFound(
                Finding.ALTERED, 7, "update journal_entry set happened_at = happened_at - interval '1 hour' " + one);
        assertFound(Finding.MISSING, 7, "delete from journal_entry " + one);
        assertFound(
                Finding.ALTERED,
                7,
                "update journal_entry set entry_no = 99 " + one,
                "update journal_entry set entry_no = 7 " + one.replace("= 7", "= 15"),
                "update journal_entry set entry_no = 15 " + one.replace("= 7", "= 99"));
        assertFound(Finding.MISSING, 7, "delete from journal_entry " + one.replace("= 7", ">= 7"));
        assertThat(journal.verify(caseKey).isIntact()).isTrue();
    }

    /** Whatever the number of events: lock the head, insert in one batch, update the head. */
    @Test
    void thirtyEventsCostThreeStatements() {
        move(1, Actor.system());
        Statistics statistics = entityManager
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        boolean wasOn = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            move(30, Actor.system());
            assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(3);
        } finally {
            statistics.setStatisticsEnabled(wasOn);
        }
        assertThat(journal.verify(caseKey).entries()).isEqualTo(31);
        assertThat(journal.verify(caseKey).isIntact()).isTrue();
    }

    @Test
    void twoWritersAtOnceMakeOneChain() throws Exception {
        move(1, Actor.system());
        int writers = 4;
        CountDownLatch ready = new CountDownLatch(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> all = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        for (int n = 0; n < 5; n++) {
                            move(2, Actor.system());
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(journal.verify(caseKey).isIntact()).isTrue();
        assertThat(journal.of(caseKey)).hasSize(1 + writers * 10);
    }

    /** Does it as somebody who owns the whole database could, looks, and takes it back. */
    private void assertFound(Finding finding, int at, String... statements) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            for (String statement : statements) {
                jdbc.execute(statement);
            }
            entityManager.clear();
            Verification verification = journal.verify(caseKey);
            assertThat(verification.finding()).isEqualTo(finding);
            assertThat(verification.brokenAt()).hasValue(at);
            status.setRollbackOnly();
        });
    }

    private void move(int stones, Actor by) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < stones; i++) {
                events.publishEvent(new StoneMoved(caseKey, UUID.randomUUID(), i, by, AT));
            }
        });
    }

    private StoneMoved stone(int metres) {
        return new StoneMoved(caseKey, UUID.randomUUID(), metres, Actor.system(), AT);
    }
}
