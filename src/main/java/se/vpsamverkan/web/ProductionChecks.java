package se.vpsamverkan.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a real installation on settings that are only for trying out, before a database is touched: H2, and
 * passwords that somebody could guess because they stand in examples. The key file of the unions' drafts and the time
 * zone are checked where they are used.
 */
@Component
@Profile("prod")
class ProductionChecks implements BeanFactoryPostProcessor, EnvironmentAware {

    /** Shorter first passwords are guessed. */
    static final int SHORTEST_PASSWORD = 12;

    private static final Set<String> GUESSED = Set.of(
            "admin",
            "administrator",
            "adminadminadmin",
            "changeme",
            "changemechangeme",
            "demo",
            "demodemodemo",
            "hemligt",
            "hemligthemligt",
            "lösenord",
            "password",
            "password1234",
            "passwordpassword",
            "postgres",
            "qwertyuiopå",
            "sa",
            "samverkan",
            "samverkan-demo",
            "secret",
            "vpsamverkan",
            "vp-samverkan");

    private @org.jspecify.annotations.Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment == null) {
            throw new IllegalStateException("no environment");
        }
        check(
                setting("spring.datasource.url"),
                setting("spring.datasource.password"),
                setting("vpsamverkan.admin.username"),
                setting("vpsamverkan.admin.password"));
    }

    static void check(String url, String databasePassword, String adminName, String adminPassword) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException(
                    "A real installation runs on PostgreSQL: set SPRING_DATASOURCE_URL to jdbc:postgresql://…");
        }
        if (isGuessed(databasePassword)) {
            throw new IllegalStateException("The database password is missing or a default: choose another"
                    + " and set SPRING_DATASOURCE_PASSWORD");
        }
        if (adminPassword.isEmpty()) {
            return; // needed only while there is no administrator yet, see FirstAdministrator
        }
        if (isGuessed(adminPassword)
                || adminPassword.length() < SHORTEST_PASSWORD
                || adminPassword.equalsIgnoreCase(adminName)) {
            throw new IllegalStateException("VPSAMVERKAN_ADMIN_PASSWORD is a default or too short: choose at least "
                    + SHORTEST_PASSWORD + " characters that nobody can guess");
        }
    }

    private static boolean isGuessed(String password) {
        return password.isEmpty() || GUESSED.contains(password.toLowerCase(Locale.ROOT));
    }

    private String setting(String name) {
        return environment == null ? "" : environment.getProperty(name, "");
    }
}
