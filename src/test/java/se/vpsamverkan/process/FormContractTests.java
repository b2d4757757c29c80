package se.vpsamverkan.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vpsamverkan.kernel.Refusal;
import se.vpsamverkan.process.FormContract.Field;
import se.vpsamverkan.process.FormContract.Type;
import se.vpsamverkan.proposal.AnswerWhen;

/** Form files and the door agree on every field, and the files use only what Tasklist renders in Swedish. */
class FormContractTests {

    private static final Path FOLDER = Path.of("forms");
    private static final Map<String, Type> TYPES =
            Map.of("textarea", Type.TEXT, "textfield", Type.DATE, "radio", Type.CHOICE, "checkbox", Type.TICK);

    static Stream<FormContract> contracts() {
        return FormContracts.all().stream();
    }

    @Test
    void everyFileHasAContractAndEveryContractATask() {
        List<String> names = contracts().map(FormContract::form).toList();
        assertThat(Models.files(FOLDER, ".form")
                        .map(file -> file.getFileName().toString().replace(".form", "")))
                .containsExactlyInAnyOrderElementsOf(names);
        Set<String> used = Models.keys().stream()
                .flatMap(key -> Models.read(key).getModelElementsByType(UserTask.class).stream())
                .filter(task -> task.getCamundaFormRef() != null)
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void fileAndContractHaveTheSameFields(FormContract contract) throws Exception {
        JsonNode form = form(contract);
        assertThat(form.get("id").asText()).isEqualTo(contract.form());
        List<JsonNode> inputs =
                components(form).filter(component -> component.has("key")).toList();
        assertThat(inputs.stream().map(input -> input.get("key").asText()))
                .containsExactlyElementsOf(
                        contract.fields().stream().map(Field::key).toList());
        for (JsonNode input : inputs) {
            Field field = contract.field(input.get("key").asText()).orElseThrow();
            assertThat(TYPES).containsEntry(input.get("type").asText(), field.type());
            assertThat(input.get("label").asText()).isEqualTo(field.label());
            assertThat(values(input)).containsExactlyInAnyOrderElementsOf(field.allowed());
            boolean saysMust = input.path("description").asText().startsWith("Måste");
            assertThat(saysMust).as(field.key() + " says that it is required").isEqualTo(field.required());
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theFileLeavesRefusingToTheDoor(FormContract contract) throws Exception {
        // form-js words its own validation in English.
        assertThat(components(form(contract))).allMatch(component -> !component.has("validate"));
        assertThat(components(form(contract))
                        .map(component -> component.get("type").asText()))
                .allMatch(type -> type.equals("text") || TYPES.containsKey(type));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void noFieldHasTheNameOfAProcessVariable(FormContract contract) {
        Set<String> variables = Stream.of(ProcessVariable.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class)
                .map(field -> {
                    try {
                        return ((ProcessVariable<?>) field.get(null)).name();
                    } catch (IllegalAccessException closed) {
                        throw new AssertionError(closed);
                    }
                })
                .collect(Collectors.toSet());
        assertThat(variables).hasSizeGreaterThan(15);
        assertThat(contract.fields().stream().map(Field::key)).doesNotContainAnyElementsOf(variables);
    }

    @Test
    void lateInputIsAnsweredWhenTheDomainSaysItCanBe() {
        assertThat(FormContracts.LATE_SUBMISSION
                        .field("answerWhen")
                        .orElseThrow()
                        .allowed())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AnswerWhen.values()).map(Enum::name).toList());
    }

    @Test
    void whatTheFormCannotSayIsRefused() {
        FormContract approval = FormContracts.DIRECTOR_APPROVAL;
        assertThat(approval.check(Map.of("directorDecision", "APPROVE"))).isEmpty();
        assertThat(code(approval, Map.of())).isEqualTo("process.form-missing");
        assertThat(code(approval, Map.of("directorDecision", "MAYBE"))).isEqualTo("process.form-not-allowed");
        assertThat(code(approval, Map.of("directorDecision", 1))).isEqualTo("process.form-not-allowed");
        assertThat(code(approval, Map.of("directorDecision", "APPROVE", "approved", true)))
                .isEqualTo("process.form-unknown-field");
        assertThat(code(approval, Map.of("directorDecision", "SEND_BACK", "sendBackReason", "å".repeat(2001))))
                .isEqualTo("process.form-too-long");
    }

    @Test
    void anUntickedBoxIsNotAYes() {
        assertThat(code(FormContracts.HR_REVIEW, Map.of("reviewDone", false))).isEqualTo("process.form-missing");
        assertThat(FormContracts.HR_REVIEW.check(Map.of("reviewDone", true))).isEmpty();
    }

    @Test
    void aDateIsOptionalButMustBeOne() {
        assertThat(FormContracts.CONFIRM_PLAN.check(Map.of())).isEmpty();
        assertThat(FormContracts.CONFIRM_PLAN.check(Map.of("anchoredOn", " "))).isEmpty();
        assertThat(FormContracts.CONFIRM_PLAN.check(Map.of("anchoredOn", "2027-11-30")))
                .isEmpty();
        assertThat(code(FormContracts.CONFIRM_PLAN, Map.of("anchoredOn", "30/11 2027")))
                .isEqualTo("process.form-not-a-date");
    }

    private static String code(FormContract contract, Map<String, ?> values) {
        return contract.check(values).map(Refusal::code).orElse("accepted");
    }

    private static JsonNode form(FormContract contract) throws Exception {
        return new ObjectMapper()
                .readTree(FOLDER.resolve(contract.form() + ".form").toFile());
    }

    private static Stream<JsonNode> components(JsonNode form) {
        return StreamSupport.stream(form.get("components").spliterator(), false);
    }

    private static List<String> values(JsonNode input) {
        return StreamSupport.stream(input.path("values").spliterator(), false)
                .map(value -> value.get("value").asText())
                .toList();
    }
}
