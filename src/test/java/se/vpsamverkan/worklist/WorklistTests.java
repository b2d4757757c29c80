package se.vpsamverkan.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.OnPostgres;

@OnPostgres
class WorklistTests {

    private static final Instant NOON = Instant.parse("2031-03-03T11:00:00Z");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TimerLog timers;

    private CaseKey key;
    private String hr;

    @BeforeEach
    void aCaseOfItsOwn() {
        var code = fixtures.code();
        key = CaseKey.of(2031, code, 1);
        hr = "role:HR_COORDINATOR@" + code;
    }

    @Test
    void aTaskShowsForItsGroupsUntilItIsFinished() {
        var task = task("distributeItems", Set.of(hr, "other@" + key), NOON, null, null);
        tasks.opened(task);
        tasks.opened(task);

        assertThat(tasks.forGroups(List.of(hr))).containsExactly(task);
        assertThat(tasks.forGroups(List.of("role:DIRECTOR@nowhere"))).isEmpty();
        assertThat(tasks.forGroups(List.of())).isEmpty();

        var person = PersonId.next();
        tasks.claimed(task.taskId(), person);
        assertThat(tasks.find(task.taskId()).orElseThrow().claimedBy()).isEqualTo(person);
        tasks.claimed(task.taskId(), null);
        assertThat(tasks.find(task.taskId()).orElseThrow().claimedBy()).isNull();

        tasks.finished(task.taskId());
        assertThat(tasks.of(key)).isEmpty();
    }

    @Test
    void theMostUrgentComesFirstAndThoseWithoutADateLast() {
        var later = task("b", Set.of(hr), NOON.plusSeconds(60), null, null);
        var undated = task("c", Set.of(hr), null, null, null);
        var first = task("a", Set.of(hr), NOON, null, null);
        List.of(later, undated, first).forEach(tasks::opened);

        assertThat(tasks.of(key)).containsExactly(first, later, undated);
    }

    @Test
    void aUnionIsNeverOverdue() {
        var union = UUID.randomUUID();
        var late = task("hrReview", Set.of(hr), NOON, DeadlineKind.ANSWERS_REVIEW, null);
        tasks.opened(late);
        tasks.opened(task("submitInput", Set.of("union:" + union), NOON, DeadlineKind.INPUT, null));
        tasks.opened(task("directorApproval", Set.of(hr), NOON.plusSeconds(1), DeadlineKind.ANSWERS_RELEASE, null));

        assertThat(tasks.overdue(List.of(key), NOON)).containsExactly(late);
        assertThat(tasks.overdue(List.of(), NOON)).isEmpty();
    }

    @Test
    void aMovedDeadlineMovesTheTasksThatFollowIt() {
        var department = UUID.randomUUID();
        var its = task("writeAnswers", Set.of(hr), NOON, DeadlineKind.DEPARTMENT_ANSWERS, department);
        var others = task("writeAnswers", Set.of(hr), NOON, DeadlineKind.DEPARTMENT_ANSWERS, UUID.randomUUID());
        tasks.opened(its);
        tasks.opened(others);
        var later = NOON.plus(2, ChronoUnit.DAYS);

        assertThat(tasks.dueMoved(key, DeadlineKind.DEPARTMENT_ANSWERS, department, later))
                .containsExactly(its.taskId());
        assertThat(tasks.find(its.taskId()).orElseThrow().due()).isEqualTo(later);
        assertThat(tasks.find(others.taskId()).orElseThrow().due()).isEqualTo(NOON);
    }

    @Test
    void eachTimerFiredOrWasCancelled() {
        var deadline = DeadlineId.next();
        timers.planned(deadline, key, "INPUT/WD1", null, NOON);
        timers.fired(deadline, NOON);
        timers.planned(deadline, key, "INPUT/DUE", null, NOON.plusSeconds(60));
        timers.cancelled(deadline, NOON.plusSeconds(30), "moved");
        timers.cancelled(deadline, NOON.plusSeconds(40), "nothing waits");

        assertThat(timers.of(key))
                .containsExactly(
                        new TimerRow(deadline, key, "INPUT/WD1", null, NOON, NOON, null, null),
                        new TimerRow(
                                deadline,
                                key,
                                "INPUT/DUE",
                                null,
                                NOON.plusSeconds(60),
                                null,
                                NOON.plusSeconds(30),
                                "moved"));
    }

    private TaskRow task(
            String taskKey,
            Set<String> groups,
            @Nullable Instant due,
            @Nullable DeadlineKind kind,
            @Nullable UUID subject) {
        return new TaskRow(
                UUID.randomUUID().toString(),
                key,
                key.value(),
                "some-process",
                taskKey,
                "Gör något",
                groups,
                due,
                kind,
                subject,
                null,
                NOON.minusSeconds(60));
    }
}
