package se.vpsamverkan.testing;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Where the test database is; wins over {@code spring.datasource}. */
record ConnectionForTests(String jdbcUrl, String username, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
