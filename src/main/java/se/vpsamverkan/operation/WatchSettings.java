package se.vpsamverkan.operation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When background work counts as stopped.
 *
 * @param oldestJob how long a job of the engine may wait after it could have run
 * @param oldestMail how long a mail may wait after it could have been sent
 * @param failedJobs how many jobs and incidents may wait for a person
 * @param clockSkew how far this machine's clock may be from the database's
 */
@ConfigurationProperties("vpsamverkan.watch")
record WatchSettings(
        @DefaultValue("5m") Duration oldestJob,
        @DefaultValue("15m") Duration oldestMail,
        @DefaultValue("0") long failedJobs,
        @DefaultValue("2s") Duration clockSkew) {}
