package se.vpsamverkan.process.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;
import se.vpsamverkan.process.tasklist.RefusalOnRequest;

/**
 * A form of Tasklist that a rule refuses is what a person did, and she is told: it is no fault of the engine's, to be
 * logged with its trace and to wake somebody.
 */
final class RefusalsAreNoFaults extends CommandContextFactory {

    RefusalsAreNoFaults(ProcessEngineConfigurationImpl engine) {
        setProcessEngineConfiguration(engine);
    }

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(processEngineConfiguration) {
            @Override
            protected boolean shouldLogFine(Throwable problem) {
                return super.shouldLogFine(problem) || RefusalOnRequest.found().isPresent();
            }
        };
    }
}
