package se.vpsamverkan.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.vpsamverkan.kernel.CaseKey;

/**
 * Makes many cases out of one by copying its rows inside the database, the engine's and ours: every id becomes another
 * one, the administration's code too; people, unions and models stay the same.
 */
@TestComponent
class Load {

    /** Who is who is not copied, nor what belongs to the installation. */
    private static final Set<String> SHARED =
            Set.of("administration", "closed_day", "department", "trade_union", "union_name", "person", "assignment");

    private static final Set<String> OF_TASKS =
            Set.of("open_task", "open_task_group", "act_ru_task", "act_ru_identitylink", "act_ru_authorization");

    private final JdbcClient jdbc;

    Load(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int openTasks() {
        return jdbc.sql("select count(*) from open_task").query(Integer.class).single();
    }

    int openTasksOf(CaseKey key) {
        return jdbc.sql("select count(*) from open_task where case_key = ?")
                .param(key.value())
                .query(Integer.class)
                .single();
    }

    /** Tables with more than 1,000 rows, after the planner has been told of them. */
    Set<String> bigTables() {
        jdbc.sql("analyze").update();
        return new TreeSet<>(jdbc.sql("select relname from pg_class where relkind = 'r' and reltuples > 1000"
                        + " and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list());
    }

    /** Copies the case so many times; a copy's code is the case's with a number for an end. */
    @Transactional
    public void copy(CaseKey donor, int times) {
        copy(donor, times, table -> true);
    }

    /** Copies only what a list of tasks looks at: the tasks on both sides, who may take them, and the rights to them. */
    @Transactional
    public void copyTasks(CaseKey donor, int times) {
        copy(donor, times, OF_TASKS::contains);
    }

    private void copy(CaseKey donor, int times, Predicate<String> wanted) {
        String code = donor.administrationCode();
        execute("""
                create or replace function bench_id(value text, n integer) returns text language sql immutable as
                $$ select md5(value || '#' || n)::uuid::text $$
                """);
        // an id is ours to change when a row of the case or of one of its instances goes by it
        execute("drop table if exists bench_ids");
        execute("create table bench_ids (id text primary key)");
        execute("insert into bench_ids select proc_inst_id_ from act_ru_execution where business_key_ like '" + donor
                + "%'"
                + " union select id_ from act_ru_execution where proc_inst_id_ in"
                + " (select proc_inst_id_ from act_ru_execution where business_key_ like '" + donor + "%')");
        Set<String> found = new TreeSet<>();
        // rows reach one another by foreign ids, so look again until nothing new is found
        for (int round = 0; round < 4; round++) {
            for (String table : tables()) {
                if (columns(table).contains("id") || columns(table).contains("id_")) {
                    String id = columns(table).contains("id") ? "id" : "id_";
                    execute("insert into bench_ids select t." + id + "::text from " + table + " t where "
                            + ofCase(table, donor) + " on conflict do nothing");
                }
            }
        }
        execute("create table if not exists bench_numbers (n integer)");
        execute("truncate bench_numbers");
        execute("insert into bench_numbers select generate_series(1, " + times + ")");
        execute("set local session_replication_role = replica");
        for (String table : tables().stream().filter(wanted).toList()) {
            String select = columns(table).stream()
                    .map(column -> copied(table, column, code))
                    .collect(Collectors.joining(", "));
            String names = columns(table).stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
            int rows = jdbc.sql("insert into " + table + " (" + names + ") select " + select + " from " + table
                            + " t cross join bench_numbers b where " + ofCase(table, donor))
                    .update();
            if (rows > 0) {
                found.add(table + " " + rows);
            }
        }
        System.out.println("loaded: " + found);
    }

    private String copied(String table, String column, String code) {
        String type = type(table, column);
        String value = "t.\"" + column + "\"";
        if ("message_id".equals(column)) {
            return "'<' || b.n || '.' || substr(" + value + ", 2)";
        }
        if ("uuid".equals(type)) {
            return "case when exists (select 1 from bench_ids i where i.id = " + value + "::text)" + " then bench_id("
                    + value + "::text, b.n)::uuid else " + value + " end";
        }
        if ("character varying".equals(type) || "text".equals(type)) {
            return "case when exists (select 1 from bench_ids i where i.id = " + value + ")"
                    + " then bench_id(" + value + ", b.n) else replace(" + value + ", '" + code + "',"
                    + " left('" + code + "', 2) || lpad(b.n::text, 6, '0')) end";
        }
        return value;
    }

    private String ofCase(String table, CaseKey donor) {
        List<String> columns = columns(table);
        if (columns.contains("case_key")) {
            return "t.case_key = '" + donor + "'";
        }
        if (columns.contains("business_key_")) {
            return columns.contains("proc_inst_id_")
                    ? "t.proc_inst_id_ in (select id from bench_ids)"
                    : "t.business_key_ like '" + donor + "%'";
        }
        return columns.stream()
                .filter(column -> column.endsWith("_id") || column.endsWith("_id_"))
                .filter(column -> "uuid".equals(type(table, column))
                        || type(table, column).startsWith("character"))
                .filter(column ->
                        !List.of("deployment_id_", "proc_def_id_", "case_id_").contains(column))
                .map(column -> "t." + column + "::text in (select id from bench_ids)")
                .reduce((one, other) -> one + " or " + other)
                .map(any -> "(" + any + ")")
                .orElse("false");
    }

    private List<String> tables() {
        return jdbc
                .sql("select table_name::text from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name not like 'bench%'"
                        + " and (table_name like 'act_ru%' or table_name like 'act_hi%' or table_name not like 'act%')"
                        + " and table_name not in ('flyway_schema_history', 'engine_seed', 'act_ru_filter')"
                        + " order by table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !SHARED.contains(table))
                .toList();
    }

    private List<String> columns(String table) {
        return jdbc.sql("select column_name::text from information_schema.columns where table_schema = 'public'"
                        + " and table_name = ? order by ordinal_position")
                .param(table)
                .query(String.class)
                .list();
    }

    private String type(String table, String column) {
        return jdbc.sql("select data_type::text from information_schema.columns where table_schema = 'public'"
                        + " and table_name = ? and column_name = ?")
                .params(table, column)
                .query(String.class)
                .single();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
