package parley.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.events.cases.CaseEvent;
import parley.events.letters.LetterEvent;
import parley.events.offerings.OfferingEvent;
import parley.events.sessions.SessionEvent;

/// The names events carry on the wire, found from the sealed types so that none can be forgotten.
///
/// The name is `parley.<producer's package>.<Record>.v1`, such as `parley.cases.CaseAccepted.v1`.
public final class EventTypes {

    private static final Map<String, Class<? extends Event>> BY_NAME = Stream.of(
                    OfferingEvent.class, CaseEvent.class, SessionEvent.class, LetterEvent.class)
            .<Class<? extends Event>>flatMap(EventTypes::permittedBy)
            .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventTypes() {}

    /// Every kind of event there is.
    public static List<Class<? extends Event>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /// The wire name of a kind of event.
    public static String nameOf(Class<? extends Event> type) {
        return type.getPackageName().replaceFirst("^parley\\.events\\.", "parley.") + "." + type.getSimpleName()
                + ".v1";
    }

    /// The kind of event with this wire name; absent for one that a newer producer added.
    public static Optional<Class<? extends Event>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Stream<Class<? extends Event>> permittedBy(Class<? extends Event> producer) {
        return Arrays.stream(producer.getPermittedSubclasses()).map(type -> type.asSubclass(Event.class));
    }
}
