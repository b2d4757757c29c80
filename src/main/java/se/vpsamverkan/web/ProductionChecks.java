package se.vpsamverkan.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment == null) {
            throw new IllegalStateException("no environment");
        }
        check(environment);
    }

    static void check(Environment settings) {
        if (!settings.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException(
                    "A real installation runs on PostgreSQL: set SPRING_DATASOURCE_URL to jdbc:postgresql://…");
        }
        if (isGuessed(settings.getProperty("spring.datasource.password", ""))) {
            throw new IllegalStateException("The database password is missing or a default: choose another"
                    + " and set SPRING_DATASOURCE_PASSWORD");
        }
        if (!settings.getProperty("vpsamverkan.base-url", "").startsWith("http")) {
            throw new IllegalStateException("Links in mails would lead nowhere: set VPSAMVERKAN_BASE_URL to the"
                    + " address people use, https://…");
        }
        if (settings.getProperty("vpsamverkan.mail.from", "").isBlank()) {
            throw new IllegalStateException("Mails have no sender: set VPSAMVERKAN_MAIL_FROM");
        }
        checkFirstPassword(
                settings.getProperty("vpsamverkan.admin.username", ""),
                settings.getProperty("vpsamverkan.admin.password", ""));
    }

    /** An empty one is fine as long as there is an administrator already. */
    private static void checkFirstPassword(String username, String password) {
        boolean bad =
                isGuessed(password) || password.length() < SHORTEST_PASSWORD || password.equalsIgnoreCase(username);
        if (!password.isEmpty() && bad) {
            throw new IllegalStateException("VPSAMVERKAN_ADMIN_PASSWORD is a default or too short: choose at least "
                    + SHORTEST_PASSWORD + " characters that nobody can guess");
        }
    }

    private static boolean isGuessed(String password) {
        return password.isEmpty() || GUESSED.contains(password.toLowerCase(Locale.ROOT));
    }
}
