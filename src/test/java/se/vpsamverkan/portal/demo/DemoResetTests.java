package se.vpsamverkan.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Beginning again takes everything away, and the tables come back empty. */
class DemoResetTests {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/common/V19__time_machine.sql");

    @TempDir
    private Path folder;

    @Test
    void theDatabaseAndTheMovedTimeAreGone() throws IOException {
        Files.copy(MIGRATION, folder.resolve(MIGRATION.getFileName()));
        DataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + folder)
                .load();
        flyway.migrate();
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into time_machine (id, offset_millis) values (1, 5)").update();
        jdbc.sql("create table left_behind (id integer)").update();

        new DemoReset().beginAgain().migrate(flyway);

        assertThat(jdbc.sql("select count(*) from time_machine")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from information_schema.tables where lower(table_name) = 'left_behind'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
