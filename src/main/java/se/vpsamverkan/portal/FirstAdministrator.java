package se.vpsamverkan.portal;

import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.kernel.Actor;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.Dates;
import se.vpsamverkan.kernel.PersonId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.party.Directory;
import se.vpsamverkan.party.Hat;
import se.vpsamverkan.party.PartyRegister;

/**
 * A real installation begins with one administration and one administrator, whose first password comes from the
 * environment. Later starts change nothing, whatever the environment says.
 */
@Component
@Profile("prod")
class FirstAdministrator implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final InstallationSettings settings;
    private final Directory directory;
    private final PartyRegister register;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    FirstAdministrator(
            InstallationSettings settings,
            Directory directory,
            PartyRegister register,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.directory = directory;
        this.register = register;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select name from first_start where name = 'administrator' for update")
                    .query(String.class)
                    .single();
            if (directory.administrations().isEmpty()) {
                register();
            }
        });
    }

    private void register() {
        InstallationSettings.Admin admin = settings.admin();
        if (admin.password().isEmpty()) {
            throw new IllegalStateException(
                    "There is no administrator yet: set VPSAMVERKAN_ADMIN_PASSWORD for the first start");
        }
        Actor system = Actor.system();
        InstallationSettings.FirstAdministration first = settings.administration();
        AdministrationId administration = register.registerAdministration(
                        system, first.code(), first.name(), first.directorTitle())
                .orThrow();
        String username = admin.username().toLowerCase(Locale.ROOT);
        PersonId person = register.registerPerson(system, username, username, admin.email(), admin.password())
                .orThrow();
        register.assign(
                        system,
                        person,
                        Hat.employer(Role.SYS_ADMIN, administration),
                        Dates.dateOf(clock.instant()),
                        null,
                        false)
                .orThrow();
        LOG.info("Registered the administration {} and its administrator {}", first.code(), username);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server accepts requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
