package se.vpsamverkan.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.DeadlineKind;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.PersonId;

/**
 * Open tasks per group and due date: a projection that the process package writes in the engine's transaction, so that
 * pages need not ask the engine. It decides nothing and can be rebuilt.
 */
@Service
@Transactional
public class OpenTasks {

    private static final String COLUMNS = """
            select t.task_id, t.case_key, t.business_key, t.process_key, t.task_key, t.name, t.due_at, t.deadline_kind,
                   t.subject_id, t.claimed_by, t.created_at
            from open_task t
            """;
    private static final String ORDER = " order by t.due_at nulls last, t.created_at, t.task_id";

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task appeared; telling it again replaces what was known. */
    public void opened(TaskRow task) {
        if (insert(task) == 0) {
            finished(task.taskId());
            insert(task);
        }
        offer(task.taskId(), task.groups());
    }

    private int insert(TaskRow task) {
        return jdbc.sql("""
                        insert into open_task (task_id, case_key, business_key, process_key, task_key, name, due_at,
                            deadline_kind, subject_id, claimed_by, created_at)
                        select cast(:task as varchar), cast(:case as varchar), cast(:business as varchar),
                            cast(:process as varchar), cast(:key as varchar), cast(:name as varchar),
                            cast(:due as timestamp with time zone), cast(:kind as varchar), cast(:subject as uuid),
                            cast(:claimed as uuid), cast(:created as timestamp with time zone)
                        where not exists (select 1 from open_task where task_id = :task)
                        """)
                .param("task", task.taskId())
                .param("case", task.caseKey().value())
                .param("business", task.businessKey())
                .param("process", task.processKey())
                .param("key", task.taskKey())
                .param("name", task.name())
                .param("due", stored(task.due()))
                .param("kind", task.kind() == null ? null : task.kind().name())
                .param("subject", task.subject())
                .param(
                        "claimed",
                        task.claimedBy() == null ? null : task.claimedBy().value())
                .param("created", stored(task.createdAt()))
                .update();
    }

    /** Others may take the task from now on, and nobody else; whoever had taken it has it no longer. */
    public void offered(String taskId, Collection<String> groups) {
        jdbc.sql("delete from open_task_group where task_id = ?").param(taskId).update();
        offer(taskId, groups);
        claimed(taskId, null);
    }

    private void offer(String taskId, Collection<String> groups) {
        for (String group : groups) {
            jdbc.sql("insert into open_task_group (task_id, group_id) values (?, ?)")
                    .params(taskId, group)
                    .update();
        }
    }

    /** The deadline moved: every open task that follows it shows the new instant. Answers the tasks' ids. */
    public List<String> dueMoved(CaseKey caseKey, DeadlineKind kind, @Nullable UUID subject, Instant due) {
        var ids = of(caseKey).stream()
                .filter(task -> task.kind() == kind && java.util.Objects.equals(task.subject(), subject))
                .map(TaskRow::taskId)
                .toList();
        ids.forEach(id -> dueMoved(id, due));
        return ids;
    }

    /** One task shows a new instant. */
    public void dueMoved(String taskId, @Nullable Instant due) {
        jdbc.sql("update open_task set due_at = :due where task_id = :task")
                .param("due", stored(due))
                .param("task", taskId)
                .update();
    }

    /** Somebody took the task, or gave it back ({@code null}). */
    public void claimed(String taskId, @Nullable PersonId person) {
        jdbc.sql("update open_task set claimed_by = :person where task_id = :task")
                .param("person", person == null ? null : person.value())
                .param("task", taskId)
                .update();
    }

    /** The task is gone: done, cancelled or replaced. Unknown ids are ignored. */
    public void finished(String taskId) {
        // its groups go with it
        jdbc.sql("delete from open_task where task_id = ?").param(taskId).update();
    }

    /** One task, if it is open. */
    @Transactional(readOnly = true)
    public Optional<TaskRow> find(String taskId) {
        return read(jdbc.sql(COLUMNS + " where t.task_id = :task" + ORDER).param("task", taskId)).stream()
                .findFirst();
    }

    /** Every open task of the case and its parts, the most urgent first. */
    @Transactional(readOnly = true)
    public List<TaskRow> of(CaseKey caseKey) {
        return read(jdbc.sql(COLUMNS + " where t.case_key = :case" + ORDER).param("case", caseKey.value()));
    }

    /** The open tasks that any of these groups may take, the most urgent first. */
    @Transactional(readOnly = true)
    public List<TaskRow> forGroups(Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return read(jdbc.sql(COLUMNS
                        + " where exists (select 1 from open_task_group g where g.task_id = t.task_id"
                        + " and g.group_id in (:groups))"
                        + ORDER)
                .param("groups", groups));
    }

    /**
     * The tasks of these cases whose time had passed at {@code now}, the oldest first. A union is never late: its tasks
     * are left out.
     */
    @Transactional(readOnly = true)
    public List<TaskRow> overdue(Collection<CaseKey> cases, Instant now) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return read(jdbc.sql(COLUMNS + " where t.due_at <= :now and t.case_key in (:cases)" + ORDER)
                        .param("now", stored(now))
                        .param("cases", cases.stream().map(CaseKey::value).toList()))
                .stream()
                .filter(task -> !task.ofUnion())
                .toList();
    }

    private List<TaskRow> read(JdbcClient.StatementSpec statement) {
        var rows = statement.query((row, no) -> task(row, Set.of())).list();
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql("select task_id, group_id from open_task_group where task_id in (:tasks)")
                .param("tasks", rows.stream().map(TaskRow::taskId).toList())
                .query(row -> {
                    groups.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                            .add(row.getString(2));
                });
        return rows.stream()
                .map(task -> withGroups(task, groups.getOrDefault(task.taskId(), Set.of())))
                .toList();
    }

    private static TaskRow withGroups(TaskRow task, Set<String> groups) {
        return new TaskRow(
                task.taskId(),
                task.caseKey(),
                task.businessKey(),
                task.processKey(),
                task.taskKey(),
                task.name(),
                groups,
                task.due(),
                task.kind(),
                task.subject(),
                task.claimedBy(),
                task.createdAt());
    }

    private static TaskRow task(ResultSet row, Set<String> groups) throws SQLException {
        var kind = row.getString("deadline_kind");
        var due = row.getObject("due_at", OffsetDateTime.class);
        var claimed = row.getObject("claimed_by", UUID.class);
        return new TaskRow(
                row.getString("task_id"),
                new CaseKey(row.getString("case_key")),
                row.getString("business_key"),
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("name"),
                groups,
                due == null ? null : due.toInstant(),
                kind == null ? null : DeadlineKind.valueOf(kind),
                row.getObject("subject_id", UUID.class),
                claimed == null ? null : new PersonId(claimed),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
