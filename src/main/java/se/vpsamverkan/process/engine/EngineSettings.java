package se.vpsamverkan.process.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.context.ApplicationContext;

/**
 * Every setting of the engine that matters, set in one place after the starter's own and read back from the running
 * engine by a test. Why each: docs/adr and the project's design notes.
 */
final class EngineSettings extends AbstractProcessEnginePlugin {

    private static final int SECOND = 1000;

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
        engine.setIdGenerator(new StrongUuidGenerator());
        // Without it an unhandled BPMN error ends an instance silently.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H,PT6H");
        engine.setQueryMaxResultsLimit(1000);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.addAll(parseListeners);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        JobExecutor jobs = engine.getJobExecutor();
        if (jobs != null) {
            jobs.setMaxJobsPerAcquisition(60);
            jobs.setWaitTimeInMillis(SECOND / 2);
            jobs.setMaxWait(5L * SECOND);
            jobs.setBackoffTimeInMillis(25);
            jobs.setMaxBackoff(400);
            // Delegates only write rows, so no job comes near it; a killed node's jobs are back within a minute.
            jobs.setLockTimeInMillis(60 * SECOND);
        }
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
        // The journal is the record; the engine keeps what it needs to show where an instance stands.
        engine.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
        engine.setHistoryTimeToLive("P365D");
        engine.setEnforceHistoryTimeToLive(true);
    }

    private void nobodySeesWhatIsNotGranted(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
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
