package se.vpsamverkan.cycle;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many cases there are, in figures for the operation of the system. */
@Service
@Transactional(readOnly = true)
public class CaseFigures {

    private final JdbcClient jdbc;

    CaseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of cases in each state; every state is there. */
    public Map<CaseState, Long> count() {
        Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
        for (CaseState state : CaseState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) from consultation_case group by state").query(row -> {
            counts.put(CaseState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }
}
