package se.vpsamverkan.worklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.DeadlineKind;

/** How many tasks are open, in figures for the operation of the system. */
@Service
@Transactional(readOnly = true)
public class TaskFigures {

    private static final List<String> OF_UNIONS = Arrays.stream(DeadlineKind.values())
            .filter(DeadlineKind::ofUnion)
            .map(DeadlineKind::name)
            .toList();

    private final JdbcClient jdbc;

    TaskFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The open tasks of one kind.
     *
     * @param process the model it stands in
     * @param task its key there
     * @param overdue those whose time had passed; a union is never late
     */
    public record Count(String process, String task, long open, long overdue) {}

    /** One row for each kind of task that is open somewhere. */
    public List<Count> count(Instant now) {
        return jdbc.sql("""
                        select process_key, task_key, count(*),
                            sum(case when due_at <= :now and (deadline_kind is null or deadline_kind not in (:unions))
                                then 1 else 0 end)
                        from open_task group by process_key, task_key
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("unions", OF_UNIONS)
                .query((row, no) -> new Count(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }
}
