package se.vpsamverkan.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when the JVM or its database session is not in UTC: deadlines would move by an hour or two without
 * any error. {@code main} sees to it; this covers every other way in.
 */
@Component
class TimeZoneCheck {

    TimeZoneCheck(DataSource dataSource) throws SQLException {
        requireUtc("The JVM", TimeZone.getDefault().toZoneId());
        requireUtc("The database session", sessionZone(dataSource));
    }

    static void requireUtc(String what, ZoneId zone) {
        if (!zone.getRules().equals(ZoneOffset.UTC.getRules())) {
            throw new IllegalStateException(
                    what + " is in the time zone " + zone + " and must be in UTC; start with -Duser.timezone=UTC");
        }
    }

    private static ZoneId sessionZone(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet zone = statement.executeQuery(zoneQuery(connection))) {
            if (!zone.next()) {
                throw new IllegalStateException("The database does not tell the time zone of its session");
            }
            return ZoneId.of(zone.getString(1));
        }
    }

    private static String zoneQuery(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName())
                ? "select setting_value from information_schema.settings where setting_name = 'TIME ZONE'"
                : "select current_setting('TimeZone')";
    }
}
