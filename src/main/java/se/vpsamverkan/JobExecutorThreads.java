package se.vpsamverkan;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Two job threads per core, unless a property says otherwise: a number that no file can hold. */
class JobExecutorThreads implements EnvironmentPostProcessor {

    private static final String PREFIX = "camunda.bpm.job-execution.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int threads = 2 * Runtime.getRuntime().availableProcessors();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "jobExecutorThreads",
                        Map.of(PREFIX + "core-pool-size", threads, PREFIX + "max-pool-size", threads)));
    }
}
