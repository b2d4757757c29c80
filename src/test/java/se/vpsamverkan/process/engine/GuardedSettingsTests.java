package se.vpsamverkan.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.vpsamverkan.testing.OnPostgres;

/** Reads the settings that are set in code back from the running engine. */
@OnPostgres
class GuardedSettingsTests {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Test
    void nothingIsStoredOrRunThatIsNotOurs() {
        assertThat(settings().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings().getDeserializationAllowedClasses()).isEmpty();
        assertThat(settings().getDeserializationAllowedPackages()).isEmpty();
        assertThat(settings().getScriptEngineResolver().getScriptEngine("javascript", true))
                .isNull();
        assertThat(settings().getScriptEngineResolver().getScriptEngine("juel", true))
                .isNull();
    }

    @Test
    void expressionsComeFromStoredQueriesOnly() {
        assertThat(settings().isEnableExpressionsInStoredQueries()).isTrue();
        assertThat(settings().isEnableExpressionsInAdhocQueries()).isFalse();
    }

    @Test
    void rightsComeFromTasks() {
        assertThat(settings().isAuthorizationEnabled()).isTrue();
        assertThat(settings().isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(settings().getDefaultUserPermissionForTask()).isEqualTo(Permissions.TASK_WORK);
        assertThat(settings().getAdminGroups()).containsOnly("camunda-admin");
        assertThat(settings().getAdminUsers()).isEmpty();
        assertThat(settings().getSessionFactories()).containsKey(ReadOnlyIdentityProvider.class);
        assertThat(settings().getSessionFactories()).doesNotContainKey(WritableIdentityProvider.class);
    }

    @Test
    void allModelsAndFormsAreOneDeployment() {
        List<Deployment> deployments = repository
                .createDeploymentQuery()
                .deploymentName("vp-samverkan")
                .list();

        assertThat(deployments).hasSize(1);
        assertThat(repository.getDeploymentResourceNames(deployments.get(0).getId()))
                .contains(
                        "processes/consultation-cycle.bpmn", "processes/reminder-ladder.dmn", "forms/confirm-plan.form")
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().count())
                .isGreaterThanOrEqualTo(7);
    }

    @Test
    void aSecondStartDeploysNothing() {
        new ModelDeployment().postProcessEngineBuild(engine);

        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("vp-samverkan")
                        .count())
                .isEqualTo(1);
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
