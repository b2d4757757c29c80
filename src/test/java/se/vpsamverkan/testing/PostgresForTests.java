package se.vpsamverkan.testing;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server is a bean, so that it stops after the connection pool and not in a race with it. */
@TestConfiguration(proxyBeanMethods = false)
class PostgresForTests {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer() {
        return PostgresServer.start();
    }

    @Bean
    JdbcConnectionDetails postgresConnection(PostgresServer server) {
        return new ConnectionForTests(server.jdbcUrl(), server.username(), server.password());
    }

    @Bean
    WalkedNodes walkedNodes(JdbcClient jdbc) {
        return new WalkedNodes(jdbc);
    }
}
