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

/** The engine's plugins, after the starter's own. */
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
}
