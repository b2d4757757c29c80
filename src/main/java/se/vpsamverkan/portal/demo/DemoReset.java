package se.vpsamverkan.portal.demo;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * "Börja om": a start with {@code --vpsamverkan.demo.reset=true} empties the demo's database, the time machine's offset
 * with it, and then fills it anew. Only in demo mode and only H2: no real installation can lose anything by it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"vpsamverkan.demo.enabled", "vpsamverkan.demo.reset"})
class DemoReset {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReset.class);

    @Bean
    FlywayMigrationStrategy beginAgain() {
        return flyway -> {
            empty(flyway);
            flyway.migrate();
        };
    }

    private static void empty(Flyway flyway) {
        DataSource database = flyway.getConfiguration().getDataSource();
        try (Connection connection = database.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                throw new IllegalStateException(
                        "vpsamverkan.demo.reset empties only the demo's own H2 database; this is another one");
            }
            try (var statement = connection.createStatement()) {
                statement.execute("drop all objects");
            }
            LOG.info("The demo begins again: its database and the time machine's offset are emptied");
        } catch (SQLException away) {
            throw new IllegalStateException("The demo's database could not be emptied", away);
        }
    }
}
