package se.vpsamverkan.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The clock that all nodes share. Timers and leases of several nodes agree only if each node's clock agrees with it. */
@Component
class DatabaseClock {

    private final DataSource database;

    DatabaseClock(DataSource database) {
        this.database = database;
    }

    /** How far the clock is from the database's, either way; the time the question took is not held against it. */
    Duration skew(Clock clock) {
        // a connection of its own: inside a transaction the database's time stands still
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant before = clock.instant();
            Instant there;
            try (ResultSet row = statement.executeQuery("select current_timestamp")) {
                row.next();
                there = row.getObject(1, OffsetDateTime.class).toInstant();
            }
            Instant after = clock.instant();
            if (there.isBefore(before)) {
                return Duration.between(there, before);
            }
            return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its time", e);
        }
    }
}
