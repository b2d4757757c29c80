package se.vpsamverkan.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vpsamverkan.process.engine.EngineBeans;

/** The words an expression in a model may use: the delegates and three helpers. */
@Configuration(proxyBeanMethods = false)
class EngineBeansConfiguration {

    @Bean
    EngineBeans engineBeans(
            Map<String, JavaDelegate> delegates,
            ModelHelpers.Groups groups,
            ModelHelpers.Names names,
            ModelHelpers.Adjusters adjusters) {
        Map<String, Object> words = new HashMap<>(delegates);
        words.put("groups", groups);
        words.put("names", names);
        words.put("adjusters", adjusters);
        return new EngineBeans(words);
    }
}
