package se.vpsamverkan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty PostgreSQL database that lives until {@link #close()}: a server of its own, or a new database on the server
 * that the environment variable {@code TEST_DB_URL} names
 * ({@code jdbc:postgresql://host:port/db?user=…&password=…}; the user must be allowed to create databases).
 */
public final class PostgresServer implements AutoCloseable {

    private final String jdbcUrl;
    private final String username;
    private final String password;
    private final Runnable stop;

    private PostgresServer(String jdbcUrl, String username, String password, Runnable stop) {
        this.jdbcUrl = jdbcUrl;
        this.username = username;
        this.password = password;
        this.stop = stop;
    }

    public static PostgresServer start() {
        String existing = System.getenv("TEST_DB_URL");
        return existing == null || existing.isBlank() ? embedded() : databaseOn(existing);
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /**
     * Copies the whole database to a new one on the same server. Whoever is connected is thrown out meanwhile; a pool
     * connects again by itself.
     */
    public void copyTo(String name) {
        PGSimpleDataSource parsed = new PGSimpleDataSource();
        parsed.setUrl(jdbcUrl);
        String original = parsed.getDatabaseName();
        parsed.setUser(username);
        parsed.setPassword(password);
        parsed.setDatabaseName("template1");
        try (Connection connection = parsed.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + original + " with allow_connections false");
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + original
                        + "' and pid <> pg_backend_pid()");
                statement.execute("create database " + name + " template " + original);
            } finally {
                statement.execute("alter database " + original + " with allow_connections true");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("copy of " + original, e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }

    private static PostgresServer embedded() {
        try {
            // nobody needs these tables after a power cut
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setRegisterShutdownHook(false)
                    .start();
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            return new PostgresServer(url, "postgres", "postgres", () -> stop(server));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer databaseOn(String serverUrl) {
        String name = "vp_test_" + UUID.randomUUID().toString().replace("-", "");
        execute(serverUrl, "create database " + name);
        PGSimpleDataSource parsed = new PGSimpleDataSource();
        parsed.setUrl(serverUrl);
        String user = orEmpty(parsed.getUser());
        String password = orEmpty(parsed.getPassword());
        parsed.setDatabaseName(name);
        return new PostgresServer(
                parsed.getUrl(), user, password, () -> execute(serverUrl, "drop database " + name + " with (force)"));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("TEST_DB_URL: " + sql, e);
        }
    }
}
