package se.vpsamverkan.process.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine's plugins, after the starter's own, and its threads. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final int AFTER_THE_STARTER = 1000;

    @Bean
    @Order(AFTER_THE_STARTER)
    ProcessEnginePlugin engineSettings(
            ApplicationContext context,
            EngineBeans beans,
            ReadOnlyIdentityProvider identity,
            ResourceAuthorizationProvider authorizations,
            List<BpmnParseListener> parseListeners) {
        return new EngineSettings(context, beans, identity, authorizations, parseListeners);
    }

    @Bean
    @Order(AFTER_THE_STARTER + 1)
    ProcessEnginePlugin modelDeployment() {
        return new ModelDeployment();
    }

    /** The engine's job threads; a planned stop lets running jobs finish instead of breaking their locks. */
    @Bean("camundaTaskExecutor")
    TaskExecutor camundaTaskExecutor() {
        int threads = 2 * Runtime.getRuntime().availableProcessors();
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("engine-job-");
        executor.setCorePoolSize(threads);
        executor.setMaxPoolSize(threads);
        executor.setQueueCapacity(60);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(30);
        return executor;
    }
}
