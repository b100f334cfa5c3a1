package parley.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds every place in a schema where somebody's words could travel.
///
/// It lists what is allowed; whatever it does not know, it reports.
final class Gossip {

    private static final Set<String> FORMATS = Set.of("uuid", "date-time", "duration");
    private static final Map<String, JsonNode> CODES =
            Codes.REVIEWED.stream().collect(Collectors.toMap(Codes.Code::format, Codes.Code::schema));

    private Gossip() {}

    static List<String> in(JsonNode schema) {
        var found = new ArrayList<String>();
        look(schema, "#", Set.of("$schema", "$id", "title"), found);
        return found;
    }

    private static void look(JsonNode node, String where, Set<String> besides, List<String> found) {
        var keywords =
                switch (node.path("type").asText()) {
                    case "object" -> Set.of("type", "properties", "required", "additionalProperties");
                    case "array" -> Set.of("type", "items");
                    case "integer" -> Set.of("type", "minimum");
                    case "boolean" -> Set.of("type");
                    case "string" -> Set.of("type", "format", "pattern", "maxLength", "enum");
                    default -> Set.<String>of();
                };
        if (keywords.isEmpty()) {
            found.add(where + " may be anything");
        }
        node.fieldNames().forEachRemaining(keyword -> {
            if (!keywords.contains(keyword) && !besides.contains(keyword)) {
                found.add(where + " says " + keyword + ", which is not understood here");
            }
        });
        switch (node.path("type").asText()) {
            case "object" -> lookInto(node, where, found);
            case "array" -> look(node.path("items"), where + "/*", Set.of(), found);
            case "string" -> {
                if (!isHarmless(node)) {
                    found.add(where + " is free text");
                }
            }
            default -> {}
        }
    }

    private static void lookInto(JsonNode object, String where, List<String> found) {
        if (!object.path("additionalProperties").isBoolean()
                || object.path("additionalProperties").asBoolean()) {
            found.add(where + " takes fields that nobody reviewed");
        }
        object.path("properties")
                .properties()
                .forEach(entry -> look(entry.getValue(), where + "/" + entry.getKey(), Set.of(), found));
    }

    private static boolean isHarmless(JsonNode string) {
        var format = string.path("format").asText();
        if (string.has("enum")) {
            return !string.path("enum").isEmpty();
        }
        if (format.equals("zone-id")) {
            return string.path("pattern").asText().equals(Codes.ZONE_ID);
        }
        return FORMATS.contains(format) || string.equals(CODES.get(format));
    }
}
