package parley.catalog.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import parley.catalog.resources.Coverage;
import parley.catalog.resources.Doubt;
import parley.catalog.resources.Grade;
import parley.catalog.resources.Issued;
import parley.catalog.resources.Kind;
import parley.catalog.resources.Reachable;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Standing;
import parley.catalog.resources.Topic;

/// The attributes of a thing, as far as they are ours.
record Marks(List<JsonNode> all) {

    private static final Set<String> VALUES =
            Arrays.stream(Mark.values()).map(Mark::type).collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            words("audience", Seekers.values()),
            words("suggested-audience", Seekers.values()),
            words("confidentiality", Grade.values()),
            words("decided", Grade.values()),
            words("coverage", Coverage.values()),
            words("doubt", Doubt.values()),
            words("issued", Issued.values()),
            words("kind", Kind.values()),
            words("reachable", Reachable.values()),
            words("standing", Standing.values()),
            words("topic", Topic.values()));

    static Marks of(JsonNode thing) {
        return new Marks(StreamSupport.stream(thing.path("attributes").spliterator(), false)
                .toList());
    }

    /// Whether an attribute says something in our words; what it says is then in the entry.
    static boolean isOurs(JsonNode attribute) {
        var type = attribute.path("link_type").asText();
        return VALUES.contains(type) && attribute.path("value").isTextual()
                || WORDS.getOrDefault(type, Set.of()).contains(code(attribute));
    }

    Optional<String> value(Mark mark) {
        return values(mark).findFirst();
    }

    Stream<String> values(Mark mark) {
        return of(mark.type()).map(one -> one.path("value").asText("")).filter(text -> !text.isBlank());
    }

    <E extends Enum<E>> Optional<E> word(String type, Class<E> kind) {
        return words(type, kind).stream().findFirst();
    }

    <E extends Enum<E>> List<E> words(String type, Class<E> kind) {
        return of(type).flatMap(one -> Arrays.stream(kind.getEnumConstants())
                        .filter(word -> word.name().equals(code(one))))
                .distinct()
                .toList();
    }

    private Stream<JsonNode> of(String type) {
        return all.stream().filter(one -> one.path("link_type").asText().equals(type));
    }

    private static String code(JsonNode attribute) {
        return attribute.path("taxonomy_term").path("code").asText();
    }

    private static Map.Entry<String, Set<String>> words(String type, Enum<?>[] words) {
        return Map.entry(type, Arrays.stream(words).map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
}
