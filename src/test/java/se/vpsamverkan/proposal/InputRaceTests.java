package se.vpsamverkan.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.SubmissionId;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;
import se.vpsamverkan.testing.OnPostgres;

/** Unions hand in while the clock closes input: only the instant of receipt decides, and nothing is lost. */
@OnPostgres
class InputRaceTests {

    private static final int SUBMITTERS = 17;
    private static final int CLOSERS = 3;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ProposalBench bench;

    @RepeatedTest(3)
    void decidesByTheInstantOfReceiptAlone() throws Exception {
        Office office = fixtures.office();
        ProposalBench.Desk desk = bench.at("2027-11-19T12:00");
        CaseKey key = desk.dispatched(office);
        Instant due = desk.due(key);
        CyclicBarrier start = new CyclicBarrier(SUBMITTERS + CLOSERS);
        List<Callable<ProposalBench.Desk>> acts = new ArrayList<>();
        Set<Instant> instants = new HashSet<>();
        for (int i = 0; i < SUBMITTERS; i++) {
            Instant receivedAt = due.plusNanos((i - SUBMITTERS / 2) * 1_000L);
            instants.add(receivedAt);
            int union = i % 2;
            acts.add(() -> submit(office, key, union, receivedAt, start));
        }
        for (int i = 0; i < CLOSERS; i++) {
            acts.add(() -> close(key, start));
        }
        List<ProposalBench.Desk> desks = run(acts);

        List<SubmissionView> stored = desk.now.in(() -> desk.queries.submissions(key));
        assertThat(stored)
                .hasSize(SUBMITTERS)
                .extracting(SubmissionView::receivedAt)
                .containsAll(instants);
        assertThat(stored)
                .allSatisfy(submission -> assertThat(submission.late())
                        .isEqualTo(!submission.receivedAt().isBefore(due)));
        assertThat(desk.items(key)).hasSize(SUBMITTERS);

        assertThat(all(desks, InputClosed.class)).hasSize(1);
        assertThat(all(desks, UnionInputClosed.class))
                .hasSize(2)
                .allSatisfy(closed -> assertThat(closed.hasItems())
                        .isEqualTo(stored.stream()
                                .anyMatch(one -> one.union().equals(closed.union()) && !one.afterClose())));
        // every submission is either in its union's branch or announced as one of its own: none falls between
        List<SubmissionId> announced = new ArrayList<>();
        all(desks, InputSubmitted.class).forEach(event -> announced.add(event.submission()));
        all(desks, InputReceivedAfterClose.class).forEach(event -> announced.add(event.submission()));
        assertThat(announced)
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().map(SubmissionView::id).toList());
        assertThat(all(desks, InputReceivedAfterClose.class))
                .extracting(InputReceivedAfterClose::submission)
                .containsExactlyInAnyOrderElementsOf(stored.stream()
                        .filter(SubmissionView::afterClose)
                        .map(SubmissionView::id)
                        .toList());
        assertThat(desk.items(key)).extracting(ItemView::number).doesNotHaveDuplicates();
    }

    private ProposalBench.Desk submit(Office office, CaseKey key, int union, Instant receivedAt, CyclicBarrier start)
            throws Exception {
        ProposalBench.Desk own = bench.at("2027-11-25T00:00");
        start.await();
        own.now.in(() -> own.input
                .submit(
                        office.rep(union),
                        key,
                        office.union(union),
                        List.of(Block.item(ItemKind.PROPOSAL, null, "Att åror köps in")),
                        receivedAt)
                .orThrow());
        return own;
    }

    private ProposalBench.Desk close(CaseKey key, CyclicBarrier start) throws Exception {
        ProposalBench.Desk own = bench.at("2027-11-25T00:00");
        start.await();
        own.passed(key, null);
        return own;
    }

    private static List<ProposalBench.Desk> run(List<Callable<ProposalBench.Desk>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<ProposalBench.Desk> desks = new ArrayList<>();
            for (Future<ProposalBench.Desk> done : threads.invokeAll(acts)) {
                desks.add(done.get());
            }
            return desks;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> all(List<ProposalBench.Desk> desks, Class<T> type) {
        return desks.stream().flatMap(desk -> desk.events(type).stream()).toList();
    }
}
