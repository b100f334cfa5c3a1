package parley.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The JSON Schema that a record means. A component of a type that it does not know has none, and is refused.
final class RecordSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordSchema() {}

    static JsonNode of(Class<? extends Event> event) {
        var schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:parley:event:" + EventTypes.nameOf(event));
        schema.put("title", event.getSimpleName());
        schema.setAll(ofRecord(event));
        return schema;
    }

    static ObjectNode ofRecord(Class<?> type) {
        var schema = JSON.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode of(RecordComponent component) {
        if (component.getType() == String.class) {
            return Codes.named(component.getDeclaringRecord(), component.getName())
                    .map(Codes.Code::schema)
                    .orElseThrow(() -> new IllegalArgumentException(
                            component + " is text, and text can gossip: no reviewed code has this name"));
        }
        return of(component.getGenericType(), component);
    }

    private static ObjectNode of(Type type, RecordComponent component) {
        return switch (type) {
            case Class<?> plain when plain == UUID.class -> string("uuid");
            case Class<?> plain when plain == Instant.class -> string("date-time");
            case Class<?> plain when plain == Duration.class -> string("duration");
            case Class<?> plain when plain == ZoneId.class -> string("zone-id").put("pattern", Codes.ZONE_ID);
            case Class<?> plain
            when plain == int.class -> JSON.objectNode().put("type", "integer").put("minimum", 0);
            case Class<?> plain
            when plain == boolean.class || plain == Boolean.class ->
                JSON.objectNode().put("type", "boolean");
            case Class<?> plain when plain.isEnum() -> anyOf(plain);
            case Class<?> plain when plain.isRecord() -> ofRecord(plain);
            case ParameterizedType list
            when list.getRawType() == List.class -> {
                var array = JSON.objectNode().put("type", "array");
                array.set("items", of(list.getActualTypeArguments()[0], component));
                yield array;
            }
            default -> throw new IllegalArgumentException(component + " is of a type that events do not carry");
        };
    }

    private static ObjectNode string(String format) {
        return JSON.objectNode().put("type", "string").put("format", format);
    }

    private static ObjectNode anyOf(Class<?> type) {
        var schema = JSON.objectNode().put("type", "string");
        var values = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(((Enum<?>) constant).name());
        }
        return schema;
    }
}
