package se.vpsamverkan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of Debian's packages with its own tools, which the server that Maven brings lacks; for the scripts that
 * back up and restore. Its data are gone when it is closed.
 */
public final class DebianPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final List<String> TOOLS = List.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "psql");
    private static final String USER = "postgres";

    private final Path bin;
    private final Path folder;
    private final int port;

    private DebianPostgres(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /** Where the newest one with all its tools is; empty when Debian's packages are not installed. */
    public static Optional<Path> installed() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> TOOLS.stream().allMatch(tool -> Files.isExecutable(bin.resolve(tool))))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DebianPostgres start(Path bin) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("debian-postgres");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        DebianPostgres server = new DebianPostgres(bin, folder, port);
        if (isRoot()) {
            // the server refuses to run as root
            run(List.of("chown", USER, folder.toString()), Map.of());
        }
        server.asUser("initdb", "-D", server.data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        String options = "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off -c timezone=UTC";
        server.asUser("pg_ctl", "-D", server.data(), "-l", folder + "/log", "-w", "-o", options, "start");
        return server;
    }

    /** What the scripts read to find this database. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "PATH",
                bin + ":" + System.getenv("PATH"),
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(port),
                "PGUSER",
                USER,
                "PGDATABASE",
                database);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Throws the database away if it is there, and makes an empty one. */
    public void empty(String database) throws IOException, InterruptedException {
        for (String sql :
                List.of("drop database if exists " + database + " with (force)", "create database " + database)) {
            run(List.of(bin.resolve("psql").toString(), "-q", "-c", sql), environment(USER));
        }
    }

    @Override
    public void close() {
        try {
            asUser("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
            run(List.of("rm", "-rf", folder.toString()), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void asUser(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(bin.resolve(tool).toString());
        command.addAll(List.of(arguments));
        run(command, Map.of());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        try {
            // a file, for a server would keep a pipe open
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            if (builder.start().waitFor() != 0) {
                throw new IOException(command + ": " + Files.readString(said));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
