package se.vpsamverkan.process.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationContext;

/**
 * The settings of the engine that are objects or that nobody may change by a property; the plain ones stand in
 * application.yaml. Tests read them all back from the running engine.
 */
final class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final EngineBeans beans;
    private final ReadOnlyIdentityProvider identity;
    private final ResourceAuthorizationProvider authorizations;
    private final List<BpmnParseListener> parseListeners;

    EngineSettings(
            ApplicationContext context,
            EngineBeans beans,
            ReadOnlyIdentityProvider identity,
            ResourceAuthorizationProvider authorizations,
            List<BpmnParseListener> parseListeners) {
        this.context = context;
        this.beans = beans;
        this.identity = identity;
        this.authorizations = authorizations;
        this.parseListeners = parseListeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        nothingButOurBeansIsReachable(engine);
        onlyIdsAndFlagsAreStored(engine);
        nobodySeesWhatIsNotGranted(engine);
        engine.setCommandContextFactory(new RefusalsAreNoFaults(engine));
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.addAll(parseListeners);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void nothingButOurBeansIsReachable(ProcessEngineConfigurationImpl engine) {
        Map<Object, Object> reachable = new HashMap<>(beans.byName());
        engine.setBeans(reachable);
        engine.setExpressionManager(new GuardedExpressionManager(context, reachable));
        // Stored filters live on expressions; the guard lets exactly five through. Ad-hoc ones are never allowed.
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setConfigureScriptEngineHostAccess(true);
    }

    private static void onlyIdsAndFlagsAreStored(ProcessEngineConfigurationImpl engine) {
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
    }

    private void nobodySeesWhatIsNotGranted(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabledForCustomCode(false);
        engine.setTenantCheckEnabled(false);
        engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setResourceAuthorizationProvider(authorizations);
        engine.setAdminGroups(new ArrayList<>());
        engine.setAdminUsers(new ArrayList<>());
        engine.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return identity;
            }
        });
    }
}
