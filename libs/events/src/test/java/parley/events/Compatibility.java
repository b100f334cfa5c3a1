package parley.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a new form of an event would break for those who know the old one: consumers that run, and facts still on a
/// topic. A field more that may be absent breaks nothing.
final class Compatibility {

    private Compatibility() {}

    static List<String> breaks(JsonNode before, JsonNode after) {
        var found = new ArrayList<String>();
        compare(before, after, "#", found);
        return found;
    }

    private static void compare(JsonNode before, JsonNode after, String where, List<String> found) {
        for (var keyword : List.of("type", "format", "pattern")) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                found.add(where + " has another " + keyword);
            }
        }
        var lost = texts(before.path("enum"));
        lost.removeAll(texts(after.path("enum")));
        lost.forEach(constant -> found.add(where + " is never " + constant + " any more"));
        if (before.has("items")) {
            compare(before.path("items"), after.path("items"), where + "/*", found);
        }
        compareFields(before, after, where, found);
    }

    private static void compareFields(JsonNode before, JsonNode after, String where, List<String> found) {
        var mustBefore = texts(before.path("required"));
        var mustAfter = texts(after.path("required"));
        before.path("properties").properties().forEach(entry -> {
            var field = where + "/" + entry.getKey();
            var now = after.path("properties").path(entry.getKey());
            if (now.isMissingNode()) {
                found.add(field + " is gone");
            } else {
                compare(entry.getValue(), now, field, found);
                if (mustBefore.contains(entry.getKey()) && !mustAfter.contains(entry.getKey())) {
                    found.add(field + " may be absent now");
                }
            }
        });
        mustAfter.stream()
                .filter(field -> !mustBefore.contains(field))
                .sorted()
                .forEach(field -> found.add(where + "/" + field + " must be given now"));
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new HashSet<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
