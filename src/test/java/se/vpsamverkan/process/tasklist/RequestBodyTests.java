package se.vpsamverkan.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read before the engine reads it, and at least as strictly. */
class RequestBodyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${x}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}",
                "{\"query\":{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"${now()} \"}]}]}}",
                "{\"AssigneeEXPRESSION\":\"${x}\"}",
                "{\"assignee\\u0045xpression\":\"${x}\"}",
                "{\"assigneeExpression\":[\"${now()}\"]}",
                "{\"sorting\":[{\"deep\":{\"nameExpression\":\"${currentUser().class}\"}}]}"
            })
    void aForeignExpressionIsFoundAtAnyDepth(String body) {
        assertThat(RequestBody.holdsForeignExpression(parse(body).orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"assigneeExpression\":null}",
                "{\"assigneeExpression\":\"${currentUser()}\"}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\"}]}",
                "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}"
            })
    void whatIsAllowedIsNot(String body) {
        assertThat(RequestBody.holdsForeignExpression(parse(body).orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"x\"",
                "{\"a\":1,\"a\":2}",
                "{\"userId\":\"x\"} {}",
                "{\"userId\":\"x\"",
                "/* */{}",
                "{'a':1}"
            })
    void aBodyThatCanBeReadInTwoWaysIsNone(String body) {
        assertThat(parse(body)).isEmpty();
    }

    @Test
    void aFormIsPlainTextsAndTicks() {
        JsonNode body = parse("{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"String\",\"valueInfo\":{}},"
                        + "\"b\":{\"value\":true},\"c\":{\"value\":null,\"type\":\"Null\"}}}")
                .orElseThrow();

        assertThat(RequestBody.fields(body)).get().satisfies(fields -> {
            assertThat(fields).containsEntry("a", "x").containsEntry("b", true);
            assertThat(fields).containsKey("c");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Object\","
                        + "\"valueInfo\":{\"objectTypeName\":\"java.lang.Object\"}}}}",
                "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"File\"}}}",
                "{\"variables\":{\"a\":{\"value\":{\"b\":1}}}}",
                "{\"variables\":{\"a\":\"x\"}}",
                "{\"variables\":[]}",
                "{\"variables\":{},\"withVariablesInReturn\":true}",
                "{\"errorCode\":\"x\"}"
            })
    void anythingElseIsNoForm(String body) {
        assertThat(RequestBody.fields(parse(body).orElseThrow())).isEmpty();
    }

    private static Optional<JsonNode> parse(String body) {
        return RequestBody.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
