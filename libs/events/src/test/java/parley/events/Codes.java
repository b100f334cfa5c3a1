package parley.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import parley.events.cases.BreakGlassOpened;
import parley.events.offerings.OfferingEvent;

/// The reviewed list of strings that are neither ids, instants, durations, zones nor enums.
///
/// A new entry is a decision: could a person's name or words ever stand in this field? If so, it is no code.
final class Codes {

    static final String ZONE_ID = "^(Z|[A-Za-z]+(/[A-Za-z0-9_+-]+)*)$";

    /// Offering codes come from the catalogue's migrations and its institution's files; nobody types them in a service.
    static final Code OFFERING = new Code("offering-code", "^[a-z]+(-[a-z]+)*$", 40, OfferingEvent.class, "code");

    /// A hash has no room for words.
    static final Code LOG_HEAD = new Code("log-head", "^[0-9a-f]{64}$", 64, BreakGlassOpened.class, "head");

    static final List<Code> REVIEWED = List.of(OFFERING, LOG_HEAD);

    private Codes() {}

    /// The code that a component of this name is in this record, if it was reviewed.
    static Optional<Code> named(Class<?> owner, String component) {
        return REVIEWED.stream()
                .filter(code ->
                        code.owner().isAssignableFrom(owner) && code.component().equals(component))
                .findFirst();
    }

    /// @param format its name in schemas
    /// @param pattern the whole of what it may look like
    /// @param longest its greatest length
    /// @param owner the only records that may have it
    /// @param component the only component that it may be
    record Code(String format, String pattern, int longest, Class<?> owner, String component) {

        ObjectNode schema() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "string")
                    .put("format", format)
                    .put("pattern", pattern)
                    .put("maxLength", longest);
        }
    }
}
