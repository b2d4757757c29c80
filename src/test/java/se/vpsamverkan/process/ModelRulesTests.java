package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of the models: what bpmnlint would say, and what the engine's known holes demand. */
class ModelRulesTests {

    /** Facts that have no event class of their own: the bridge makes them out of others. */
    private static final Set<String> MADE_BY_THE_BRIDGE =
            Set.of("caseEnded", "itemsAdded", "commentsClosed", "textChanged");

    static Stream<String> keys() {
        return Models.keys().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theProcessIsExecutableAndForgetsAfterAYear(String key) {
        Process process = Models.process(Models.read(key));
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P365D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.isCamundaStartableInTasklist()).isFalse();
        assertThat(process.getName()).isNotBlank();
        assertThat(Models.documentation(process)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyElementIsNamedAndExplained(String key) {
        for (FlowNode node : Models.nodes(Models.read(key))) {
            assertThat(Models.documentation(node))
                    .as("documentation of " + node.getId())
                    .isNotBlank();
            if (!isJoin(node)) {
                assertThat(node.getName()).as("label of " + node.getId()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noIdWasMadeByATool(String key) {
        BpmnModelInstance model = Models.read(key);
        for (FlowNode node : Models.nodes(model)) {
            assertThat(node.getId()).matches("[a-z]+([A-Z][a-z]*)*");
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getId())
                    .isEqualToIgnoringCase(
                            flow.getSource().getId() + "To" + flow.getTarget().getId());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyUserTaskSaysWhoWhatWhenAndWhatIfLate(String key) {
        for (UserTask task : Models.read(key).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaCandidateGroups()).matches("\\$\\{groups\\.[a-z]+\\(execution\\)}");
            assertThat(ProcessPictures.WHO).containsKey(ProcessPictures.group(task.getCamundaCandidateGroups()));
            assertThat(Models.documentation(task).lines().map(line -> line.replaceAll(":.*", "")))
                    .as("documentation of " + task.getId())
                    .containsExactly("Vad", "När", "Om det dröjer");
            // Rights and due dates come from the domain, never from the drawing.
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateUsers()).isNull();
            assertThat(task.getCamundaDueDate()).isNull();
            assertThat(task.getExtensionElements()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyUserTaskIsDoneOnThePortalOrInAKnownForm(String key) {
        for (UserTask task : Models.read(key).getModelElementsByType(UserTask.class)) {
            if (task.getCamundaFormRef() == null) {
                assertThat(task.getCamundaFormKey()).isEqualTo("/uppgift");
            } else {
                assertThat(task.getCamundaFormKey()).isNull();
                assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
                assertThat(FormContracts.of(task.getCamundaFormRef())).isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aServiceTaskCallsTheBeanOfItsOwnName(String key) {
        for (ServiceTask task : Models.read(key).getModelElementsByType(ServiceTask.class)) {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}");
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaType()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void onlyTheSlowStepIsLeftToTheJobExecutor(String key) {
        assertThat(Models.nodes(Models.read(key)).stream()
                        .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
                        .map(FlowNode::getId))
                .isSubsetOf(MinutesAdjustmentProcess.Services.RENDER_MINUTES);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothingIsScriptedAndNoErrorIsCaughtBlindly(String key) {
        BpmnModelInstance model = Models.read(key);
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(Models.text(Models.FOLDER.resolve(key + ".bpmn"))).doesNotContain("camunda:script", "Listener");
        for (ErrorEventDefinition definition : model.getModelElementsByType(ErrorEventDefinition.class)) {
            Error error = definition.getError();
            assertThat(error).as("error of " + definition.getParentElement()).isNotNull();
            assertThat(error.getErrorCode()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void onlyTheWatchHasTimersAndTheyAskTheDomain(String key) {
        var timers = Models.read(key).getModelElementsByType(TimerEventDefinition.class);
        assertThat(timers).hasSize(key.equals(DeadlineWatchProcess.KEY) ? 1 : 0);
        for (TimerEventDefinition timer : timers) {
            assertThat(timer.getTimeDuration()).isNull();
            assertThat(timer.getTimeCycle()).isNull();
            assertThat(timer.getTimeDate().getTextContent()).isEqualTo("${" + ProcessVariable.NEXT_AT.name() + "}");
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void pathsSplitAndJoinOnlyInGateways(String key) {
        for (FlowNode node : Models.nodes(Models.read(key))) {
            int in = node.getIncoming().size();
            int out = node.getOutgoing().size();
            if (node instanceof Gateway) {
                assertThat(in > 1 ^ out > 1)
                        .as(node.getId() + " either splits or joins")
                        .isTrue();
                assertThat(node).isInstanceOfAny(ExclusiveGateway.class, ParallelGateway.class);
                continue;
            }
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
            boolean ends = node instanceof EndEvent || isEventSubProcess(node);
            assertThat(in).as("ways into " + node.getId()).isEqualTo(begins ? 0 : 1);
            assertThat(out).as("ways out of " + node.getId()).isEqualTo(ends ? 0 : 1);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aQuestionHasADefaultAndAsksOneNamedBoolean(String key) {
        for (ExclusiveGateway gateway : Models.read(key).getModelElementsByType(ExclusiveGateway.class)) {
            if (isJoin(gateway)) {
                continue;
            }
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            for (SequenceFlow flow : gateway.getOutgoing()) {
                assertThat(flow.getName()).as("label of " + flow.getId()).isNotBlank();
                if (flow.equals(gateway.getDefault())) {
                    assertThat(flow.getConditionExpression()).isNull();
                } else {
                    assertThat(flow.getConditionExpression().getTextContent()).matches("\\$\\{!?[a-zA-Z]+}");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyPlaceBeginsAndEnds(String key) {
        BpmnModelInstance model = Models.read(key);
        assertThat(Models.process(model).getChildElementsByType(StartEvent.class))
                .isNotEmpty();
        assertThat(Models.process(model).getChildElementsByType(EndEvent.class)).isNotEmpty();
        for (SubProcess scope : model.getModelElementsByType(SubProcess.class)) {
            assertThat(scope.getChildElementsByType(StartEvent.class)).hasSize(1);
            assertThat(scope.getChildElementsByType(EndEvent.class)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aMessageIsNamedAfterTheFactItBrings(String key) {
        Set<String> facts = ModelFacts.names();
        List<String> messages = Models.read(key).getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .toList();
        assertThat(messages).doesNotHaveDuplicates();
        assertThat(messages.stream().filter(name -> !MADE_BY_THE_BRIDGE.contains(name)))
                .isSubsetOf(facts);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyProcessEndsWhenItsCaseEnds(String key) {
        assertThat(Models.read(key).getModelElementsByType(Event.class).stream()
                        .map(Event::getId)
                        .collect(Collectors.toSet()))
                .contains("caseEnded", "caseCancelled");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyInterruptionInterrupts(String key) {
        BpmnModelInstance model = Models.read(key);
        assertThat(model.getModelElementsByType(BoundaryEvent.class)).allMatch(BoundaryEvent::cancelActivity);
        assertThat(model.getModelElementsByType(StartEvent.class)).allMatch(StartEvent::isInterrupting);
        assertThat(model.getModelElementsByType(Activity.class)).noneMatch(Activity::isForCompensation);
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess scope && scope.triggeredByEvent();
    }
}
