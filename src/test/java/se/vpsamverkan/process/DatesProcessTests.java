package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.cycle.DeadlineState;
import se.vpsamverkan.cycle.MoveDate;
import se.vpsamverkan.journal.Journal;
import se.vpsamverkan.kernel.Deadline;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.worklist.TaskRow;
import se.vpsamverkan.worklist.TimerRow;

/**
 * Dates that move at every awkward moment: the right mails once, due dates that follow, no timer left behind. The two
 * unions' time ends on Wednesday 17 November 2027 at 24.00; three persons represent them.
 */
class DatesProcessTests extends ProcessWalk {

    private static final LocalDateTime THURSDAY_NOON = LocalDateTime.of(2027, 11, 18, 12, 0);
    private static final LocalDateTime FRIDAY_NOON = LocalDateTime.of(2027, 11, 19, 12, 0);

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Journal journal;

    @Test
    void laterAfterAReminderWentOut() {
        dispatched(2);
        engine.goTo(key, Instant.parse("2027-11-16T08:00:00Z"));
        assertThat(mails("INPUT/WD1")).hasSize(3);

        move(DeadlineKind.INPUT, null, THURSDAY_NOON);

        noTimerIsStale();
        tasksFollow("submitInput", THURSDAY_NOON);
        assertThat(mails("INPUT_TIME_MOVED")).hasSize(3);
        engine.goTo(key, Deadline.of(THURSDAY_NOON).instant().minusSeconds(1));
        assertThat(items.inputClosed(key)).isFalse();
        assertThat(mails("INPUT/WD1")).as("of the old time and of the new one").hasSize(6);
        assertThat(mails("INPUT/H2")).as("of the new time only").hasSize(3);
        engine.goTo(key, Deadline.of(THURSDAY_NOON).instant());
        assertThat(items.inputClosed(key)).isTrue();
        assertThat(mails("UNION_SILENT")).hasSize(2);
        noTimerIsStale();
    }

    @Test
    void earlierPastTwoRungs() {
        dispatched(2);
        engine.goTo(key, Instant.parse("2027-11-15T12:30:00Z"));
        LocalDateTime soon = LocalDateTime.of(2027, 11, 15, 15, 0);

        move(DeadlineKind.INPUT, null, soon);

        noTimerIsStale();
        tasksFollow("submitInput", soon);
        assertThat(journal.of(key).stream()
                        .filter(entry -> entry.type().equals("RungSkipped")
                                && entry.payload().contains("INPUT")))
                .hasSize(2);
        engine.goTo(key, Deadline.of(soon).instant());
        assertThat(mails("INPUT/WD1")).isEmpty();
        assertThat(mails("INPUT/H2")).isEmpty();
        assertThat(mails("UNION_SILENT")).hasSize(2);
        assertThat(items.inputClosed(key)).isTrue();
        noTimerIsStale();
    }

    @Test
    void intoThePastIsRefusedAndChangesNothing() {
        dispatched(1);
        List<TimerRow> before = timers.of(key);
        Instant due = deadline(DeadlineKind.INPUT, null).due();

        assertThat(refusalOf(DeadlineKind.INPUT, Pathways.MEETING.minusDays(13)))
                .isEqualTo("cycle.new-time-is-past");

        assertThat(timers.of(key)).isEqualTo(before);
        assertThat(deadline(DeadlineKind.INPUT, null).due()).isEqualTo(due);
        assertThat(mails("INPUT_TIME_MOVED")).isEmpty();
        noTimerIsStale();
    }

    @Test
    void afterAClosingTimeFiredItIsTooLate() {
        dispatched(1);
        path.closeInput(key);

        assertThat(refusalOf(DeadlineKind.INPUT, FRIDAY_NOON)).isEqualTo("cycle.step-ended");

        assertThat(mails("INPUT_TIME_MOVED")).isEmpty();
        noTimerIsStale();
    }

    @Test
    void anOverdueStepGetsItsLadderAnew() {
        confirmed(1);
        engine.goTo(key, path.due(key, DeadlineKind.VP_DISPATCH).plusSeconds(60));
        assertThat(mails("VP_DISPATCH/DUE")).hasSize(1);
        LocalDateTime monday = LocalDateTime.of(2027, 11, 15, 12, 0);

        move(DeadlineKind.VP_DISPATCH, null, monday);

        noTimerIsStale();
        tasksFollow("dispatchVp", monday);
        engine.goTo(key, Deadline.of(monday).instant().minusSeconds(60));
        assertThat(mails("VP_DISPATCH/PLUS24"))
                .as("nobody is told of an overdue step that has time")
                .isEmpty();
        engine.goTo(key, Deadline.of(monday).instant());
        assertThat(mails("VP_DISPATCH/DUE")).hasSize(2);
        noTimerIsStale();
    }

    @Test
    void awayAndBackAndAwayAgainIsToldEachTime() {
        dispatched(1);
        move(DeadlineKind.INPUT, null, THURSDAY_NOON);
        engine.goTo(key, engine.now().plusSeconds(60));
        move(DeadlineKind.INPUT, null, FRIDAY_NOON);
        engine.goTo(key, engine.now().plusSeconds(60));
        move(DeadlineKind.INPUT, null, THURSDAY_NOON);

        assertThat(mails("INPUT_TIME_MOVED")).as("three moves, two persons").hasSize(6);
        tasksFollow("submitInput", THURSDAY_NOON);
        noTimerIsStale();
    }

    @Test
    void aMoveThatComesFirstKeepsTheTimerFromClosing() throws Exception {
        dispatched(2);
        Job closing = waitsForTheLastDay();

        CountDownLatch moved = new CountDownLatch(1);
        CountDownLatch timerRuns = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> mover = threads.submit(() -> transaction.executeWithoutResult(running -> {
                move(DeadlineKind.INPUT, null, THURSDAY_NOON);
                moved.countDown();
                await(timerRuns);
                pause(); // the timer has come as far as it can and waits for the case
            }));
            Future<?> timer = threads.submit(() -> {
                await(moved);
                timerRuns.countDown();
                jobs.executeJob(closing.getId());
            });
            mover.get(20, TimeUnit.SECONDS);
            // it waited for the case and then found its timer gone; a deadlock would have been broken by the database
            assertThat(timer)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .satisfies(failure -> assertThat(causes(failure))
                            .noneMatch(CannotAcquireLockException.class::isInstance)
                            .anyMatch(OptimisticLockingException.class::isInstance));
        } finally {
            threads.shutdownNow();
        }

        assertThat(items.inputClosed(key)).isFalse();
        assertThat(mails("UNION_SILENT")).isEmpty();
        assertThat(mails("INPUT_TIME_MOVED")).hasSize(3);
        tasksFollow("submitInput", THURSDAY_NOON);
        noTimerIsStale();
        engine.goTo(key, Deadline.of(THURSDAY_NOON).instant());
        assertThat(mails("UNION_SILENT")).hasSize(2);
    }

    @Test
    void aTimerThatComesFirstRefusesTheMove() throws Exception {
        dispatched(2);
        Job closing = waitsForTheLastDay();

        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch moverRuns = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> timer = threads.submit(() -> transaction.executeWithoutResult(running -> {
                jobs.executeJob(closing.getId());
                closed.countDown();
                await(moverRuns);
                pause();
            }));
            Future<String> mover = threads.submit(() -> {
                await(closed);
                moverRuns.countDown();
                return refusalOf(DeadlineKind.INPUT, THURSDAY_NOON);
            });
            timer.get(20, TimeUnit.SECONDS);
            assertThat(mover.get(20, TimeUnit.SECONDS)).isEqualTo("cycle.step-ended");
        } finally {
            threads.shutdownNow();
        }

        assertThat(deadline(DeadlineKind.INPUT, null).state()).isEqualTo(DeadlineState.PASSED);
        assertThat(mails("UNION_SILENT")).hasSize(2);
        assertThat(mails("INPUT_TIME_MOVED")).isEmpty();
        noTimerIsStale();
    }

    /** The clock stands at the last day's end and the closing timer is due. */
    private Job waitsForTheLastDay() {
        Instant due = path.due(key, DeadlineKind.INPUT);
        engine.goTo(key, due.minusSeconds(1));
        engine.standAt(due);
        return jobs.createJobQuery()
                .processInstanceId(watch(DeadlineKind.INPUT, null).getId())
                .singleResult();
    }

    private String refusalOf(DeadlineKind kind, LocalDateTime to) {
        return cases.moveDate(office.hr(), key, new MoveDate(kind, null, to, "Handlingarna blev sena.", true))
                .refusal()
                .map(Refusal::code)
                .orElse("");
    }

    private void tasksFollow(String task, LocalDateTime due) {
        Instant instant = Deadline.of(due).instant();
        assertThat(worklist.of(key))
                .filteredOn(row -> row.taskKey().equals(task))
                .isNotEmpty()
                .extracting(TaskRow::due)
                .containsOnly(instant);
        assertThat(worklist.of(key).stream().filter(row -> row.taskKey().equals(task)))
                .allMatch(row -> engine.dueDate(row.taskId()).equals(instant));
    }

    /** Engine and timer log wait for the same instants, one for each open deadline at most, none for a closed one. */
    private void noTimerIsStale() {
        List<TimerRow> waiting = timers.of(key).stream()
                .filter(timer -> timer.firedAt() == null && timer.cancelledAt() == null)
                .toList();
        assertThat(waiting).extracting(TimerRow::deadline).doesNotHaveDuplicates();
        assertThat(waiting).allMatch(timer -> deadlines.view(timer.deadline()).isOpen());
        assertThat(engine.timersOf(key))
                .containsExactlyInAnyOrderElementsOf(
                        waiting.stream().map(TimerRow::due).toList());
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(400);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
