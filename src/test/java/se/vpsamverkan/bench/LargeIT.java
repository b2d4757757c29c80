package se.vpsamverkan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.TimeControl;
import se.vpsamverkan.process.tasklist.TaskGroups;
import se.vpsamverkan.worklist.OpenTasks;
import se.vpsamverkan.worklist.TaskRow;

/** With twenty thousand open tasks a person's list still costs what the person's own tasks cost. */
@LongRun
class LargeIT {

    private static final int OPEN_TASKS = 20_000;

    @Autowired
    private Consultation consultation;

    @Autowired
    private Load load;

    @Autowired
    private Storm storm;

    @Autowired
    private OpenTasks worklist;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TimeControl time;

    @BeforeEach
    void calm() {
        storm.calm();
    }

    @AfterEach
    void giveTheClockBack() {
        SqlMeter.watchScansOf(null);
        time.release();
    }

    @Test
    void aListReadsItsOwnTasksOnly() {
        Consultation.Played donor = consultation.dispatched(10);
        int each = load.openTasksOf(donor.key());
        load.copy(donor.key(), OPEN_TASKS / each + 1);
        Set<String> big = load.bigTables();
        Set<String> groups = Set.of(
                TaskGroups.role(Role.HR_COORDINATOR, donor.key().administrationCode()),
                TaskGroups.role(Role.SECRETARY, donor.key().administrationCode()));
        List<TaskRow> expected = worklist.forGroups(groups);

        SqlMeter.watchScansOf(big);
        TransactionTemplate page = new TransactionTemplate(transactions);
        Tally tally = SqlMeter.measure(() -> page.executeWithoutResult(
                status -> assertThat(worklist.forGroups(groups)).isEqualTo(expected)));

        assertThat(load.openTasks()).isGreaterThanOrEqualTo(OPEN_TASKS);
        assertThat(expected).isNotEmpty().hasSizeLessThan(20);
        assertThat(tally.own()).isLessThanOrEqualTo(2);
        assertThat(tally.scanned().values().stream().mapToLong(Long::longValue).sum())
                .as("%s", tally.scanned())
                .isLessThanOrEqualTo(50);
        System.out.printf(
                "large: %d open tasks, list of %d in %.1f ms%n",
                load.openTasks(), expected.size(), tally.nanos() / 1e6);
    }
}
