package se.vpsamverkan.portal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.testing.Fixtures;
import se.vpsamverkan.testing.Office;

/** Gives a person of a test's office a password, so that she can log in like anybody else. */
@Component
class Passwords {

    static final String PASSWORD = Fixtures.PASSWORD;

    private final JdbcTemplate database;
    private final PasswordEncoder encoder;
    private final Directory directory;

    Passwords(JdbcTemplate database, PasswordEncoder encoder, Directory directory) {
        this.database = database;
        this.encoder = encoder;
        this.directory = directory;
    }

    /** The name to log in with. */
    String give(Actor who) {
        database.update(
                "update person set password_hash = ? where id = ?",
                encoder.encode(PASSWORD),
                Office.person(who).value());
        return directory.person(Office.person(who)).orElseThrow().username();
    }
}
