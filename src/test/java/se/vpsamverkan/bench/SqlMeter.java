package se.vpsamverkan.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between an application and its database and counts, per thread, what an act says to it. */
public final class SqlMeter {

    private static final ThreadLocal<Tally> CURRENT = new ThreadLocal<>();

    /** The tables whose scans are counted; null: scans are not looked at. */
    private static volatile @Nullable Set<String> bigTables;

    private SqlMeter() {}

    /** The same data source, counted. */
    public static DataSource counted(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, args, result) -> result instanceof Connection connection ? connection(connection) : result);
    }

    /** Runs the act and says what it did in this thread. */
    public static Tally measure(Runnable act) {
        Tally tally = new Tally();
        CURRENT.set(tally);
        long begun = System.nanoTime();
        try {
            act.run();
        } finally {
            CURRENT.remove();
        }
        tally.took(System.nanoTime() - begun);
        return tally;
    }

    /** Looks something up for the bench itself, uncounted. */
    public static <T> T quietly(Supplier<T> look) {
        Tally tally = CURRENT.get();
        CURRENT.remove();
        try {
            return look.get();
        } finally {
            if (tally != null) {
                CURRENT.set(tally);
            }
        }
    }

    /** From now on the rows that sequential scans read from these tables are counted. */
    public static void watchScansOf(@Nullable Set<String> tables) {
        bigTables = tables;
    }

    private static Connection connection(Connection real) {
        Map<String, Long> before = new HashMap<>();
        InvocationHandler handler = (self, method, args) -> {
            Tally tally = CURRENT.get();
            String name = method.getName();
            if (tally != null && "commit".equals(name)) {
                scans(real, (table, rows) -> tally.scanned(table, rows - before.getOrDefault(table, 0L)));
                before.clear();
                tally.committed();
            }
            Object result = call(method, real, args);
            if (tally != null && "setAutoCommit".equals(name) && Boolean.FALSE.equals(args[0])) {
                scans(real, before::put);
            }
            if (result instanceof Statement statement && !"getMetaData".equals(name)) {
                return statement(statement, args != null && args[0] instanceof String sql ? sql : "", real);
            }
            return result;
        };
        return (Connection)
                Proxy.newProxyInstance(SqlMeter.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static Object statement(Statement real, String prepared, Connection connection) {
        int[] batched = {0};
        InvocationHandler handler = (self, method, args) -> {
            Tally tally = CURRENT.get();
            String name = method.getName();
            if ("addBatch".equals(name)) {
                batched[0]++;
            } else if (tally != null && name.startsWith("execute")) {
                String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : prepared;
                int times = name.endsWith("Batch") ? batched[0] : 1;
                tally.ran(sql, times, connection.getAutoCommit());
                batched[0] = name.endsWith("Batch") ? 0 : batched[0];
            }
            return call(method, real, args);
        };
        Class<?> type = real instanceof java.sql.CallableStatement
                ? java.sql.CallableStatement.class
                : real instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : Statement.class;
        return Proxy.newProxyInstance(SqlMeter.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** Inside one transaction the server's counters only grow, so the difference is this transaction's. */
    private static void scans(Connection real, Rows rows) throws SQLException {
        Set<String> big = bigTables;
        if (big == null || real.getAutoCommit()) {
            return;
        }
        try (Statement statement = real.createStatement();
                ResultSet found =
                        statement.executeQuery("select relname, seq_tup_read from pg_stat_xact_user_tables")) {
            while (found.next()) {
                if (big.contains(found.getString(1))) {
                    rows.read(found.getString(1), found.getLong(2));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Rows {
        void read(String table, long rows);
    }

    @FunctionalInterface
    private interface After {
        Object result(Method method, Object @Nullable [] args, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                SqlMeter.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> after.result(method, args, call(method, real, args))));
    }

    private static @Nullable Object call(Method method, Object real, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
