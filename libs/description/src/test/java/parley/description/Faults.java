package parley.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Holds every example of a description against its own schema.
///
/// No member may be there that the schema does not know, so that a misspelt one is seen.
final class Faults {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> VALUES = Set.of("example", "examples", "enum", "default", "const");

    private final JsonNode description;
    private final List<String> faults = new ArrayList<>();
    private int examples;

    private Faults(JsonNode description) {
        this.description = description;
    }

    /// What does not hold, and where. It fails if there is no example at all.
    static List<String> in(JsonNode description) {
        var closed = description.deepCopy();
        close(closed);
        var found = new Faults(closed);
        found.walk(closed, "#");
        if (found.examples == 0) {
            throw new AssertionError("there is no example");
        }
        return found.faults;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && schema.path("type").toString().contains("object")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Faults::close);
    }

    private void walk(JsonNode node, String where) {
        if (node.isObject()) {
            // A media type, a parameter or a header has a schema; what else has an example is one.
            var schema = node.path("schema").isObject() ? node.path("schema") : node;
            if (node.has("example")) {
                hold(node.path("example"), schema, where);
            }
            node.path("examples")
                    .forEach(example -> hold(
                            example.path("value").isMissingNode() ? example : example.path("value"), schema, where));
            node.properties().forEach(member -> {
                if (!VALUES.contains(member.getKey())) {
                    walk(member.getValue(), where + "/" + member.getKey());
                }
            });
        } else {
            node.forEach(one -> walk(one, where));
        }
    }

    private void hold(JsonNode example, JsonNode schema, String where) {
        examples++;
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        SCHEMAS.getSchema(whole.toString())
                .validate(
                        example.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> faults.add(where + ": " + error));
    }
}
