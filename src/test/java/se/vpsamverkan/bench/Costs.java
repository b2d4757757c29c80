package se.vpsamverkan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import se.vpsamverkan.testing.PostgresServer;

/** What has been used up so far; only differences mean something. */
final class Costs {

    private Costs() {}

    /** CPU seconds of this JVM. */
    static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Bytes the server has written to its log, for all its databases. */
    static double wal(PostgresServer server) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::double precision")) {
            found.next();
            return found.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
