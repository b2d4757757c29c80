package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Model and code keep their agreement: what one names the other knows, both ways. */
class ProcessContractTests {

    private static final List<Class<?>> CONTRACTS = List.of(
            ConsultationCycleProcess.class,
            UnionTrackProcess.class,
            DepartmentAnswersProcess.class,
            GroupMeetingProcess.class,
            MinutesAdjustmentProcess.class,
            CentralNegotiationProcess.class,
            DeadlineWatchProcess.class);

    private static final Map<String, Class<? extends FlowElement>> KINDS = Map.of(
            "Tasks", UserTask.class,
            "Services", ServiceTask.class,
            "Events", Event.class,
            "Gateways", Gateway.class,
            "Scopes", SubProcess.class);

    /** The words of the models beside delegates and flags; each is a method of a bean. */
    private static final Set<String> HELPERS = Set.of("groups", "names", "adjusters");

    static Stream<Class<?>> contracts() {
        return CONTRACTS.stream();
    }

    @Test
    void everyModelHasAContract() {
        assertThat(CONTRACTS.stream().map(contract -> constant(contract, "KEY")))
                .containsExactlyInAnyOrderElementsOf(Models.keys());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyElementHasAConstantAndEveryConstantAnElement(Class<?> contract) {
        BpmnModelInstance model = model(contract);
        KINDS.forEach((nested, kind) -> assertThat(constants(contract, nested))
                .as(nested)
                .containsExactlyInAnyOrderElementsOf(Models.ids(model, kind)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyMessageHasAConstantAndEveryConstantAMessage(Class<?> contract) {
        assertThat(constants(contract, "Messages"))
                .containsExactlyInAnyOrderElementsOf(model(contract).getModelElementsByType(Message.class).stream()
                        .map(Message::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyVariableTheModelReadsIsInTheContract(Class<?> contract) throws ReflectiveOperationException {
        Field declared = contract.getDeclaredField("VARIABLES");
        @SuppressWarnings("unchecked")
        Set<ProcessVariable<?>> variables = (Set<ProcessVariable<?>>) declared.get(null);
        Set<String> read = new TreeSet<>(expressions(contract));
        constants(contract, "Services").forEach(read::remove);
        read.removeAll(HELPERS);
        assertThat(variables.stream().map(ProcessVariable::name)).containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theKeyIsTheFileName(Class<?> contract) {
        assertThat(Models.process(model(contract)).getId()).isEqualTo(constant(contract, "KEY"));
    }

    /** The first word of each {@code ${…}} and the variable of each loop. */
    private static List<String> expressions(Class<?> contract) {
        String xml = Models.text(Models.FOLDER.resolve(constant(contract, "KEY") + ".bpmn"));
        List<String> words = new ArrayList<>();
        Matcher found =
                Pattern.compile("\\$\\{!?(\\w+)|elementVariable=\"(\\w+)\"").matcher(xml);
        while (found.find()) {
            words.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        return words;
    }

    private static BpmnModelInstance model(Class<?> contract) {
        return Models.read(constant(contract, "KEY"));
    }

    private static String constant(Class<?> contract, String name) {
        try {
            return (String) contract.getDeclaredField(name).get(null);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(contract + " has no " + name, missing);
        }
    }

    private static List<String> constants(Class<?> contract, String nested) {
        return Stream.of(contract.getDeclaredClasses())
                .filter(each -> each.getSimpleName().equals(nested))
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> field.getType() == String.class)
                .map(field -> constant(field.getDeclaringClass(), field.getName()))
                .toList();
    }
}
