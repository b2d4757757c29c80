package se.vpsamverkan.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.bench.SqlMeter;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;

/**
 * The engine with our models and settings, and nothing of the product: delegates only leave the variables that the
 * gateways and timers ask for. It plays tapes of what the product did, under another case key.
 */
public final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TransactionTemplate transaction;

    // What the models ask while a tape is played.
    private final ThreadLocal<@Nullable Scene> scene = new ThreadLocal<>();
    private @Nullable Storm storm;
    private Map<String, List<String>> seats = Map.of();
    private String administration = "";

    /** Makes its own tables in an empty database. */
    public static BareEngine onEmpty(DataSource database, ResourceAuthorizationProvider rights) {
        BareEngine bare = new BareEngine(database, rights, "true", new DefaultJobExecutor());
        bare.deploy();
        return bare;
    }

    /** Goes on where the product stood when its database was copied, with a job executor like the product's. */
    public static BareEngine onCopyOfTheProducts(
            DataSource database, ResourceAuthorizationProvider rights, SpringJobExecutor products) {
        return new BareEngine(database, rights, "false", like(products));
    }

    private BareEngine(
            DataSource database, ResourceAuthorizationProvider rights, String schemaUpdate, JobExecutor executor) {
        SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        settings.setProcessEngineName("bare");
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setDatabaseSchemaUpdate(schemaUpdate);
        settings.setHistory("activity");
        settings.setAuthorizationEnabled(true);
        settings.setTenantCheckEnabled(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutor(executor);
        settings.setJobExecutorActivate(false);
        settings.setMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDefaultNumberOfRetries(3);
        settings.setResourceAuthorizationProvider(rights);
        settings.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        settings.setBeans(words());
        engine = settings.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        management = engine.getManagementService();
        transaction = new TransactionTemplate(transactions);
    }

    private static SpringJobExecutor like(SpringJobExecutor products) {
        ThreadPoolTaskExecutor theirs = (ThreadPoolTaskExecutor) products.getTaskExecutor();
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(theirs.getCorePoolSize());
        threads.setMaxPoolSize(theirs.getMaxPoolSize());
        threads.setQueueCapacity(theirs.getQueueCapacity());
        threads.initialize();
        SpringJobExecutor executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setMaxJobsPerAcquisition(products.getMaxJobsPerAcquisition());
        executor.setLockTimeInMillis(products.getLockTimeInMillis());
        executor.setWaitTimeInMillis(products.getWaitTimeInMillis());
        executor.setMaxWait(products.getMaxWait());
        executor.setBackoffTimeInMillis(products.getBackoffTimeInMillis());
        executor.setMaxBackoff(products.getMaxBackoff());
        return executor;
    }

    /** What waits to fire. */
    public ManagementService management() {
        return management;
    }

    /** Who fires it; stopped until somebody starts it. */
    public JobExecutor executor() {
        return Objects.requireNonNull(
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor());
    }

    /** Plays all acts of a tape under another case key of the same administration, for the rights ask for its settings. */
    public void play(EngineTape tape, CaseKey recorded, CaseKey played, AdministrationId administration, Meter meter) {
        this.administration = administration.toString();
        seats = tape.seats();
        UnaryOperator<String> keyed = inCase(played, recorded);
        for (EngineTape.Step step : tape.steps()) {
            Scene now = new Scene(step, keyed);
            scene.set(now);
            String job = step.fired() == null ? null : job(step.fired(), now);
            meter.measure(
                    step.name(),
                    () -> transaction.executeWithoutResult(status -> {
                        if (job != null) {
                            management.executeJob(job);
                        }
                        step.moves.forEach(move -> move(move, now));
                    }));
            scene.remove();
        }
    }

    /** From now on every job that fires by itself does, in its own case, what this step did in the recorded one. */
    public void fireAs(EngineTape.Step step, CaseKey recorded) {
        storm = new Storm(step, recorded);
    }

    private record Storm(EngineTape.Step step, CaseKey recorded) {}

    private static UnaryOperator<String> inCase(CaseKey played, CaseKey recorded) {
        return key -> played.value() + key.substring(recorded.value().length());
    }

    /** The act of this thread; in a storm the first delegate begins it, and what followed is told before the commit. */
    private Scene scene(CaseKey caseKey) {
        Scene current = scene.get();
        if (current != null) {
            return current;
        }
        if (storm == null) {
            throw new IllegalStateException("nobody plays " + caseKey);
        }
        Scene begun = new Scene(storm.step(), inCase(caseKey, storm.recorded()));
        List<EngineTape.Move> moves = storm.step().moves;
        scene.set(begun);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                moves.forEach(move -> move(move, begun));
            }

            @Override
            public void afterCompletion(int status) {
                scene.remove();
            }
        });
        return begun;
    }

    /** Counts what an act does. */
    @FunctionalInterface
    public interface Meter {
        /** Runs the act. */
        void measure(String name, Runnable act);
    }

    @Override
    public void close() {
        engine.close();
    }

    private void move(EngineTape.Move move, Scene now) {
        if (move instanceof EngineTape.Move.Shown shown) {
            String id = SqlMeter.quietly(() ->
                    open(shown.taskKey(), now.key(shown.businessKey())).get(0).getId());
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            task.setDueDate(shown.due() == null ? null : Date.from(shown.due()));
            tasks.saveTask(task);
        } else if (move instanceof EngineTape.Move.Told told) {
            apply(told.effect(), now);
        }
    }

    private void apply(Effect effect, Scene now) {
        if (effect instanceof Effect.Start start) {
            start(start.message(), now.key(start.businessKey()), start.variables());
        } else if (effect instanceof Effect.Tell tell) {
            tell(tell.message(), now.key(tell.businessKey()), tell.variables());
        } else if (effect instanceof Effect.Complete complete) {
            complete(complete, now.key(complete.businessKey()));
        } else if (effect instanceof Effect.AssignDepartment assign) {
            assign(now.key(assign.caseKey().part(assign.department().value())), assign.department());
        } else if (effect instanceof Effect.EndCase end) {
            endCase(now.key(end.caseKey().value()), end.cancelled());
        }
    }

    private void start(String message, String businessKey, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(
                ProcessVariable.CASE_KEY.name(),
                CaseKey.fromBusinessKey(businessKey).value());
        all.put(ProcessVariable.ADMINISTRATION.name(), administration);
        runtime.startProcessInstanceByMessage(message, businessKey, all);
    }

    private void tell(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateWithResult();
    }

    private void complete(Effect.Complete complete, String businessKey) {
        List<Task> open = open(complete.taskKey(), businessKey);
        if (complete.seat() != null && !open.isEmpty()) {
            List<String> executions = runtime
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(open.get(0).getProcessInstanceId())
                    .variableName(ProcessVariable.ADJUSTER_ID.name())
                    .variableValueEquals(
                            ProcessVariable.ADJUSTER_ID.name(), complete.seat().toString())
                    .list()
                    .stream()
                    .map(VariableInstance::getExecutionId)
                    .toList();
            open = open.stream()
                    .filter(task -> executions.contains(task.getExecutionId()))
                    .toList();
        }
        if (!open.isEmpty()) {
            tasks.complete(open.get(0).getId(), complete.variables());
            return;
        }
        if (!complete.mayBeMissing()) {
            throw new IllegalStateException("not open: " + complete);
        }
    }

    private List<Task> open(String taskKey, String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .list();
    }

    private void assign(String businessKey, DepartmentId department) {
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list();
        if (open.isEmpty()) {
            start(
                    DepartmentAnswersProcess.Messages.DEPARTMENT_ASSIGNED,
                    businessKey,
                    Map.of(ProcessVariable.DEPARTMENT_ID.name(), department.toString()));
        } else if (open.stream()
                .anyMatch(
                        task -> DepartmentAnswersProcess.Tasks.DEPARTMENT_READY.equals(task.getTaskDefinitionKey()))) {
            tell(DepartmentAnswersProcess.Messages.ITEMS_ADDED, businessKey, Map.of());
        }
    }

    private void endCase(String caseKey, boolean cancelled) {
        Stream.concat(
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).list().stream(),
                        runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKeyLike(caseKey + "/%")
                                .list()
                                .stream())
                .filter(instance -> cancelled || !outlives(instance))
                .forEach(instance -> runtime.createMessageCorrelation(DeadlineWatchProcess.Messages.CASE_ENDED)
                        .processInstanceId(instance.getId())
                        .correlateWithResult());
    }

    private static boolean outlives(ProcessInstance instance) {
        return instance.getProcessDefinitionId().startsWith(MinutesAdjustmentProcess.KEY + ":");
    }

    private @Nullable String job(EngineTape.Fired fired, Scene now) {
        return SqlMeter.quietly(() -> {
            List<Job> found = runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(now.key(fired.businessKey()))
                    .list()
                    .stream()
                    .flatMap(
                            instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                    .filter(job -> fired.timer() == (job.getDuedate() != null))
                    .toList();
            if (found.size() != 1) {
                throw new IllegalStateException(found.size() + " jobs for " + fired);
            }
            return found.get(0).getId();
        });
    }

    private Map<Object, Object> words() {
        Map<Object, Object> words = new HashMap<>();
        for (String element : List.of(
                ConsultationCycleProcess.Services.RELEASE_ANSWERS,
                ConsultationCycleProcess.Services.CLOSE_CASE,
                UnionTrackProcess.Services.NOTE_SILENT_UNION,
                MinutesAdjustmentProcess.Services.FREEZE_MINUTES,
                MinutesAdjustmentProcess.Services.RENDER_MINUTES,
                MinutesAdjustmentProcess.Services.RECORD_ADJUSTED,
                DeadlineWatchProcess.Services.COMPUTE_NEXT_RUNG,
                DeadlineWatchProcess.Services.ACT_ON_RUNG)) {
            words.put(element, empty(element));
        }
        words.putAll(BareWords.of(() -> seats));
        return words;
    }

    private JavaDelegate empty(String element) {
        return execution -> {
            Scene now = scene(new CaseKey(ProcessVariable.CASE_KEY.from(execution)));
            for (EngineTape.Mark mark : now.next(element, execution.getProcessBusinessKey())) {
                switch (mark.method()) {
                    case "setVariable" -> execution.setVariable(mark.name(), mark.value());
                    case "setVariableLocal" -> execution.setVariableLocal(mark.name(), mark.value());
                    case "removeVariable" -> execution.removeVariable(mark.name());
                    default -> execution.removeVariableLocal(mark.name());
                }
            }
        };
    }

    private void deploy() {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("bare");
        try {
            List<Resource> all = new ArrayList<>();
            for (String pattern : List.of("classpath*:processes/*.bpmn", "classpath*:forms/*.form")) {
                all.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
            }
            for (Resource resource : all) {
                deployment.addInputStream(resource.getFilename(), resource.getInputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }
}
