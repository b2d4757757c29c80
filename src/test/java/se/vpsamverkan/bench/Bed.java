package se.vpsamverkan.bench;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.vpsamverkan.notification.MailTransport;
import se.vpsamverkan.testing.PostgresServer;

/** The application on a counted PostgreSQL, with a way out for mail that takes everything and keeps nothing. */
@TestConfiguration(proxyBeanMethods = false)
class Bed {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer() {
        return PostgresServer.start();
    }

    @Bean
    JdbcConnectionDetails postgresConnection(PostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return server.username();
            }

            @Override
            public String getPassword() {
                return server.password();
            }
        };
    }

    @Bean
    @Primary
    MailTransport nowhere() {
        return mail -> {};
    }

    @Bean
    static BeanPostProcessor meter() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? SqlMeter.counted(source) : bean;
            }
        };
    }
}
