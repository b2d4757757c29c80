package se.vpsamverkan.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.vpsamverkan.bench.SqlMeter;
import se.vpsamverkan.kernel.AdministrationId;
import se.vpsamverkan.kernel.CaseKey;
import se.vpsamverkan.kernel.DepartmentId;
import se.vpsamverkan.kernel.Role;
import se.vpsamverkan.kernel.UnionId;
import se.vpsamverkan.process.tasklist.TaskGroups;

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
    private final Deque<Map<String, Deque<List<EngineTape.Mark>>>> playing = new ArrayDeque<>();
    private Map<String, List<String>> seats = Map.of();
    private String recordedKey = "";
    private String playedKey = "";
    private String administration = "";

    /** Makes its own tables in an empty database. */
    public BareEngine(DataSource database, ResourceAuthorizationProvider rights) {
        SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        settings.setProcessEngineName("bare");
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("activity");
        settings.setAuthorizationEnabled(true);
        settings.setTenantCheckEnabled(false);
        settings.setIdGenerator(new StrongUuidGenerator());
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
        deploy();
    }

    /** Plays all acts of a tape under another case key of the same administration, for the rights ask for its settings. */
    public void play(EngineTape tape, CaseKey recorded, CaseKey played, AdministrationId administration, Meter meter) {
        recordedKey = recorded.value();
        playedKey = played.value();
        this.administration = administration.toString();
        seats = tape.seats();
        for (EngineTape.Step step : tape.steps()) {
            String job = step.fired() == null ? null : job(step.fired());
            Map<String, Deque<List<EngineTape.Mark>>> marks = new HashMap<>();
            step.marks.forEach((at, left) -> marks.put(at, new ArrayDeque<>(left)));
            playing.push(marks);
            meter.measure(
                    step.name(),
                    () -> transaction.executeWithoutResult(status -> {
                        if (job != null) {
                            management.executeJob(job);
                        }
                        step.moves.forEach(this::move);
                    }));
            playing.pop();
        }
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

    private void move(EngineTape.Move move) {
        if (move instanceof EngineTape.Move.Shown shown) {
            String id = SqlMeter.quietly(() ->
                    open(shown.taskKey(), keyed(shown.businessKey())).get(0).getId());
            Task task = tasks.createTaskQuery().taskId(id).singleResult();
            task.setDueDate(shown.due() == null ? null : Date.from(shown.due()));
            tasks.saveTask(task);
        } else if (move instanceof EngineTape.Move.Told told) {
            apply(told.effect());
        }
    }

    private void apply(Effect effect) {
        if (effect instanceof Effect.Start start) {
            start(start.message(), start.businessKey(), start.variables());
        } else if (effect instanceof Effect.Tell tell) {
            tell(tell.message(), tell.businessKey(), tell.variables());
        } else if (effect instanceof Effect.Complete complete) {
            complete(complete);
        } else if (effect instanceof Effect.AssignDepartment assign) {
            assign(assign.caseKey().part(assign.department().value()), assign.department());
        } else if (effect instanceof Effect.EndCase end) {
            endCase(end.cancelled());
        }
    }

    private void start(String message, String businessKey, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(ProcessVariable.CASE_KEY.name(), playedKey);
        all.put(ProcessVariable.ADMINISTRATION.name(), administration);
        runtime.startProcessInstanceByMessage(message, keyed(businessKey), all);
    }

    private void tell(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(keyed(businessKey))
                .setVariables(variables)
                .correlateWithResult();
    }

    private void complete(Effect.Complete complete) {
        List<Task> open = open(complete.taskKey(), keyed(complete.businessKey()));
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

    private void assign(String recordedBusinessKey, DepartmentId department) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(keyed(recordedBusinessKey))
                .list();
        if (open.isEmpty()) {
            start(
                    DepartmentAnswersProcess.Messages.DEPARTMENT_ASSIGNED,
                    recordedBusinessKey,
                    Map.of(ProcessVariable.DEPARTMENT_ID.name(), department.toString()));
        } else if (open.stream()
                .anyMatch(
                        task -> DepartmentAnswersProcess.Tasks.DEPARTMENT_READY.equals(task.getTaskDefinitionKey()))) {
            tell(DepartmentAnswersProcess.Messages.ITEMS_ADDED, recordedBusinessKey, Map.of());
        }
    }

    private void endCase(boolean cancelled) {
        Stream.concat(
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(playedKey).list().stream(),
                        runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKeyLike(playedKey + "/%")
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

    private @Nullable String job(EngineTape.Fired fired) {
        return SqlMeter.quietly(() -> {
            List<Job> found =
                    runtime
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(keyed(fired.businessKey()))
                            .list()
                            .stream()
                            .flatMap(instance ->
                                    management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                            .filter(job -> fired.timer() == (job.getDuedate() != null))
                            .toList();
            if (found.size() != 1) {
                throw new IllegalStateException(found.size() + " jobs for " + fired);
            }
            return found.get(0).getId();
        });
    }

    private String keyed(String businessKey) {
        return playedKey + businessKey.substring(recordedKey.length());
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
        words.put("groups", new Groups());
        words.put("names", new Names());
        words.put("adjusters", new Adjusters(() -> List.copyOf(seats.keySet())));
        return words;
    }

    private JavaDelegate empty(String element) {
        return execution -> {
            String at = element
                    + '@'
                    + recordedKey
                    + execution.getProcessBusinessKey().substring(playedKey.length());
            Deque<List<EngineTape.Mark>> left = playing.getFirst().get(at);
            if (left == null || left.isEmpty()) {
                throw new IllegalStateException("the product did not come here: " + at);
            }
            for (EngineTape.Mark mark : left.poll()) {
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

    /** The models' word {@code groups}. */
    public final class Groups {

        public String hr(VariableScope scope) {
            return role(scope, Role.HR_COORDINATOR);
        }

        public String director(VariableScope scope) {
            return role(scope, Role.DIRECTOR);
        }

        public String secretary(VariableScope scope) {
            return role(scope, Role.SECRETARY);
        }

        public String registrar(VariableScope scope) {
            return role(scope, Role.REGISTRAR);
        }

        public String union(VariableScope scope) {
            return TaskGroups.union(UnionId.of(ProcessVariable.UNION_ID.from(scope)));
        }

        public String department(VariableScope scope) {
            return TaskGroups.department(DepartmentId.of(ProcessVariable.DEPARTMENT_ID.from(scope)));
        }

        public List<String> adjuster(VariableScope scope) {
            return seats.getOrDefault(ProcessVariable.ADJUSTER_ID.from(scope), List.of("nobody"));
        }

        private static String role(VariableScope scope, Role role) {
            return TaskGroups.role(role, new CaseKey(ProcessVariable.CASE_KEY.from(scope)).administrationCode());
        }
    }

    /** The models' word {@code names}. */
    public static final class Names {

        public String union(VariableScope scope) {
            return ProcessVariable.UNION_ID.from(scope);
        }

        public String department(VariableScope scope) {
            return ProcessVariable.DEPARTMENT_ID.from(scope);
        }

        public String deadline(VariableScope scope) {
            return ProcessVariable.DEADLINE_ID.from(scope);
        }
    }

    /** The models' word {@code adjusters}. */
    public static final class Adjusters {

        private final Supplier<List<String>> all;

        Adjusters(Supplier<List<String>> all) {
            this.all = all;
        }

        public List<String> seats(VariableScope scope) {
            // which minutes is asked, as in the product
            ProcessVariable.MINUTES_ID.from(scope);
            return all.get();
        }
    }
}
