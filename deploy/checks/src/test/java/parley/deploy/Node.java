package parley.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A place in a YAML document, which may be empty. Asking an empty place for more gives empty places.
record Node(@Nullable Object value) {

    static Node parse(String text) {
        return new Node(yaml().<@Nullable Object>load(text));
    }

    static List<Node> parseAll(String text) {
        List<Node> documents = new ArrayList<>();
        yaml().loadAll(text).forEach(document -> documents.add(new Node(document)));
        documents.removeIf(Node::isEmpty);
        return documents;
    }

    /// The place at the end of a path of keys.
    Node at(String... keys) {
        Object here = value;
        for (String key : keys) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Node(here);
    }

    boolean isEmpty() {
        return value == null;
    }

    List<Node> items() {
        List<Node> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add(new Node(item)));
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(Node::text).toList();
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }

    /// What stands here as text, empty if nothing does.
    String text() {
        return value == null ? "" : String.valueOf(value);
    }

    Optional<Boolean> truth() {
        return value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
