package parley.web.frame;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody sent with a form. It is nobody else's business and prints nothing.
public final class Form {

    private final MultivaluedMap<String, String> fields;

    public Form(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /// What was typed, without blanks around it; empty if nothing was.
    public String text(String field) {
        return Optional.ofNullable(fields.getFirst(field))
                .map(typed -> typed.replace("\r\n", "\n").strip())
                .orElse("");
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /// All that was chosen of several.
    public List<String> all(String field) {
        return List.copyOf(fields.getOrDefault(field, List.of()));
    }

    /// What was chosen of one's own values; anything else counts as not chosen.
    public <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
        return named(text(field), type);
    }

    public <E extends Enum<E>> Set<E> some(String field, Class<E> type) {
        return all(field).stream()
                .flatMap(name -> named(name, type).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static <E extends Enum<E>> Optional<E> named(String name, Class<E> type) {
        return List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Form[***]";
    }
}
