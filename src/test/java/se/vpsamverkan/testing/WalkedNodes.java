package se.vpsamverkan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leaves behind, when an application of the tests closes, which flow nodes of the models its engine has walked. The
 * tests run in more than one JVM, and what they walked is counted together when all are over.
 */
public final class WalkedNodes implements DisposableBean {

    private final JdbcClient jdbc;

    WalkedNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void destroy() throws IOException {
        List<String> walked = jdbc.sql("select distinct proc_def_key_ || '/' || act_id_ from act_hi_actinst"
                        + " where end_time_ is not null")
                .query(String.class)
                .list();
        Files.createDirectories(folder());
        Files.write(folder().resolve(UUID.randomUUID() + ".txt"), walked);
    }

    /** As process/node, what all applications of this run have walked; empty when none has closed yet. */
    public static Set<String> ofThisRun() throws IOException {
        Set<String> all = new TreeSet<>();
        if (Files.exists(folder())) {
            try (Stream<Path> files = Files.list(folder())) {
                for (Path file : files.toList()) {
                    all.addAll(Files.readAllLines(file));
                }
            }
        }
        return all;
    }

    /** Of its own for each run of the build, so that an old run proves nothing. */
    private static Path folder() {
        return Path.of("target", "walked", System.getProperty("tests.run", "by-hand"));
    }
}
