package se.vpsamverkan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.cycle.CaseView;
import se.vpsamverkan.cycle.ConsultationCases;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.Result;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.party.Act;
import se.vpsamverkan.party.Permissions;

/** Finds mails of the outbox page by page. What the reader may not see is neither shown nor counted. */
@Service
@Transactional(readOnly = true)
public class MailSearch {

    private static final int PAGE_SIZE = 25;

    private final JdbcClient jdbc;
    private final MailRows rows;
    private final MailVisibility visibility;
    private final ConsultationCases cases;
    private final Permissions permissions;

    MailSearch(
            JdbcClient jdbc,
            MailRows rows,
            MailVisibility visibility,
            ConsultationCases cases,
            Permissions permissions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.visibility = visibility;
        this.cases = cases;
        this.permissions = permissions;
    }

    /** A row without its texts. */
    private record Line(
            MailId id, CaseKey caseKey, @Nullable UnionId union, String trigger, MailState state) {}

    /**
     * The page with this number, or the last one when there are fewer.
     *
     * @param only one case; null for all of the administration
     * @param state one state; null for all
     */
    public Result<MailPage> page(Actor by, @Nullable CaseKey only, @Nullable MailState state, int number) {
        var no = only == null ? permissions.check(by, Act.READ_OUTBOX) : permissions.check(by, Act.READ_OUTBOX, only);
        if (no.isPresent()) {
            return Result.refused(no.get());
        }
        var seen = visible(keys(by, only));
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        seen.forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        var found = seen.stream()
                .filter(line -> state == null || line.state() == state)
                .toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(number, 1), pages);
        var mails = found.stream()
                .skip((page - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(line -> rows.find(line.id()).orElseThrow().mail())
                .toList();
        return Result.done(new MailPage(mails, page, pages, counts));
    }

    private List<String> keys(Actor by, @Nullable CaseKey only) {
        if (only != null) {
            return List.of(only.value());
        }
        return by.administration() == null
                ? List.of()
                : cases.all(by.administration()).stream()
                        .map(CaseView::key)
                        .map(CaseKey::value)
                        .toList();
    }

    private List<Line> visible(List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, Boolean> known = new HashMap<>();
        return jdbc
                .sql("select id, case_key, union_id, mail_trigger, state from outbox_mail where case_key in (:keys)"
                        + " order by created_at desc, mail_trigger, address, id")
                .param("keys", keys)
                .query((row, no) -> line(row))
                .list()
                .stream()
                .filter(line -> known.computeIfAbsent(
                        line.caseKey() + "|" + line.union() + "|" + line.trigger(),
                        any -> visibility.mayKnow(line.caseKey(), line.union(), line.trigger())))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        var union = row.getObject("union_id", UUID.class);
        return new Line(
                new MailId(row.getObject("id", UUID.class)),
                new CaseKey(row.getString("case_key")),
                union == null ? null : new UnionId(union),
                row.getString("mail_trigger"),
                MailState.valueOf(row.getString("state")));
    }
}
