package se.vpsamverkan.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DeadlineId;

/** The record of timers: each fired at its instant or was cancelled before it. Outlives the engine's own tables. */
@Service
@Transactional
public class TimerLog {

    private final JdbcClient jdbc;

    TimerLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deadline's watch waits for {@code due} from now on; a deadline has at most one waiting timer. */
    public void planned(DeadlineId deadline, CaseKey caseKey, String name, @Nullable UUID subject, Instant due) {
        jdbc.sql("""
                        insert into timer_log (id, deadline_id, case_key, name, subject_id, due_at)
                        values (:id, :deadline, :case, :name, :subject, :due)
                        """)
                .param("id", UUID.randomUUID())
                .param("deadline", deadline.value())
                .param("case", caseKey.value())
                .param("name", name)
                .param("subject", subject)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The waiting timer of the deadline fired. */
    public void fired(DeadlineId deadline, Instant at) {
        jdbc.sql("update timer_log set fired_at = :at" + WAITING)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("deadline", deadline.value())
                .update();
    }

    /** The waiting timer of the deadline, if any, will not fire: moved, met or the case ended. */
    public void cancelled(DeadlineId deadline, Instant at, String why) {
        jdbc.sql("update timer_log set cancelled_at = :at, why = :why" + WAITING)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("deadline", deadline.value())
                .update();
    }

    /** The timers of the case in the order they were to fire. */
    @Transactional(readOnly = true)
    public List<TimerRow> of(CaseKey caseKey) {
        return jdbc.sql("select * from timer_log where case_key = :case order by due_at, name, id")
                .param("case", caseKey.value())
                .query((row, no) -> timer(row))
                .list();
    }

    /** The timers that wait, the next one first. */
    @Transactional(readOnly = true)
    public List<TimerRow> waiting() {
        return jdbc.sql("select * from timer_log where fired_at is null and cancelled_at is null"
                        + " order by due_at, name, id")
                .query((row, no) -> timer(row))
                .list();
    }

    private static final String WAITING =
            " where deadline_id = :deadline and fired_at is null and cancelled_at is null";

    private static TimerRow timer(ResultSet row) throws SQLException {
        return new TimerRow(
                new DeadlineId(row.getObject("deadline_id", UUID.class)),
                new CaseKey(row.getString("case_key")),
                row.getString("name"),
                row.getObject("subject_id", UUID.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "fired_at"),
                instant(row, "cancelled_at"),
                row.getString("why"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
