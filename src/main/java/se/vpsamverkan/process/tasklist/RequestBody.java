package se.vpsamverkan.process.tasklist;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vpsamverkan.process.engine.GuardedExpressionManager;

/** Reads what a request of Tasklist wants before the engine does, and as strictly. */
final class RequestBody {

    private static final ObjectMapper JSON = JsonMapper.builder()
            // The engine would take the last of two equal names, we might look at the first.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    /** The kinds of value a form of ours sends. */
    private static final Set<String> FORM_TYPES = Set.of("string", "boolean", "null");

    private RequestBody() {}

    /** The body as a tree; empty when it is no JSON object. An absent body counts as an empty object. */
    static Optional<JsonNode> parse(byte[] body) {
        if (body.length == 0) {
            return Optional.of(JsonNodeFactory.instance.objectNode());
        }
        try {
            JsonNode tree = JSON.readTree(body);
            return tree != null && tree.isObject() ? Optional.of(tree) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** Whether a name at any depth asks for an expression that is not one of the allowed texts. */
    static boolean holdsForeignExpression(JsonNode node) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (isExpression(field.getKey()) && !isAllowed(field.getValue())) {
                return true;
            }
            if (holdsForeignExpression(field.getValue())) {
                return true;
            }
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (holdsForeignExpression(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same for the names and values in the query string. */
    static boolean holdsForeignExpression(HttpServletRequest request) {
        for (Enumeration<String> names = request.getParameterNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            if (isExpression(name)) {
                for (String value : request.getParameterValues(name)) {
                    if (!GuardedExpressionManager.ALLOWED_WITHOUT_SCOPE.contains(value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The fields of a form as plain values; empty when the body holds anything else than a form of ours sends. */
    static Optional<Map<String, @Nullable Object>> fields(JsonNode body) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> parts = body.fields(); parts.hasNext(); ) {
            Map.Entry<String, JsonNode> part = parts.next();
            if (!"variables".equals(part.getKey()) || !part.getValue().isObject()) {
                return Optional.empty();
            }
            for (Iterator<Map.Entry<String, JsonNode>> all = part.getValue().fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> field = all.next();
                if (!isPlain(field.getValue())) {
                    return Optional.empty();
                }
                fields.put(field.getKey(), plain(field.getValue().path("value")));
            }
        }
        return Optional.of(fields);
    }

    private static boolean isPlain(JsonNode field) {
        JsonNode value = field.path("value");
        JsonNode info = field.path("valueInfo");
        return field.isObject()
                && (value.isMissingNode() || value.isNull() || value.isTextual() || value.isBoolean())
                && (info.isMissingNode() || info.isNull() || info.isEmpty())
                && (!field.hasNonNull("type")
                        || FORM_TYPES.contains(field.get("type").asText().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? value.textValue() : null;
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean isAllowed(JsonNode value) {
        return value.isNull()
                || (value.isTextual() && GuardedExpressionManager.ALLOWED_WITHOUT_SCOPE.contains(value.textValue()));
    }
}
