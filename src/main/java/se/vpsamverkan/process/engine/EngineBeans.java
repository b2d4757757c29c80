package se.vpsamverkan.process.engine;

import java.util.Map;

/**
 * What an expression in a model may name, and nothing else of the application.
 *
 * @param byName delegates under their element's id, and the helpers of the models
 */
public record EngineBeans(Map<String, Object> byName) {

    public EngineBeans {
        byName = Map.copyOf(byName);
    }
}
