package parley.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One block of a YAML file that remembers on which line each word stands.
final class YamlBlock {

    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    YamlBlock(String file, MappingNode node) throws ScenarioProblem {
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new ScenarioProblem(file, lineOf(tuple.getKeyNode()), "a word and a colon belong here");
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new ScenarioProblem(file, lineOf(key), "'" + key.getValue() + "' stands here twice");
            }
            lines.put(key.getValue(), lineOf(key));
        }
    }

    void knowsOnly(String... words) throws ScenarioProblem {
        var known = new TreeSet<>(Set.of(words));
        for (var entry : lines.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new ScenarioProblem(
                        file,
                        entry.getValue(),
                        "'" + entry.getKey() + "' is not known here; known are " + String.join(", ", known));
            }
        }
    }

    ScenarioProblem problem(String reason) {
        return new ScenarioProblem(file, lineOf(node), reason);
    }

    ScenarioProblem problemAt(String word, String reason) {
        return new ScenarioProblem(file, lines.getOrDefault(word, lineOf(node)), "'" + word + "' " + reason);
    }

    Optional<String> text(String word) throws ScenarioProblem {
        var value = values.get(word);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        throw problemAt(word, "must be some text");
    }

    String required(String word) throws ScenarioProblem {
        return text(word).orElseThrow(() -> problemAt(word, "is missing"));
    }

    String oneOf(String word, Set<String> choices) throws ScenarioProblem {
        var value = required(word);
        if (!choices.contains(value)) {
            throw problemAt(word, "must be one of " + String.join(", ", new TreeSet<>(choices)));
        }
        return value;
    }

    boolean has(String word) {
        return values.containsKey(word);
    }

    <E extends Enum<E>> E choice(String word, Class<E> choices, E otherwise) throws ScenarioProblem {
        if (!has(word)) {
            return otherwise;
        }
        var names = new TreeSet<String>();
        for (E choice : choices.getEnumConstants()) {
            names.add(choice.name());
        }
        return Enum.valueOf(choices, oneOf(word, names));
    }

    int number(String word, int least, int most) throws ScenarioProblem {
        return number(word, required(word), least, most);
    }

    boolean flag(String word, boolean otherwise) throws ScenarioProblem {
        var value = text(word);
        if (value.isEmpty()) {
            return otherwise;
        }
        return switch (value.get()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            case String _ -> throw problemAt(word, "must be yes or no");
        };
    }

    List<String> list(String word) throws ScenarioProblem {
        var value = values.get(word);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw problemAt(word, "must be a list");
        }
        var items = new ArrayList<String>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof ScalarNode scalar)) {
                throw new ScenarioProblem(file, lineOf(item), "'" + word + "' must be a list of plain words");
            }
            items.add(scalar.getValue());
        }
        return items;
    }

    List<String> listOf(String word, Set<String> choices) throws ScenarioProblem {
        var items = list(word);
        if (!choices.containsAll(items)) {
            throw problemAt(word, "may hold " + String.join(", ", new TreeSet<>(choices)));
        }
        return items;
    }

    List<Integer> numbers(String word, int least, int most) throws ScenarioProblem {
        var numbers = new ArrayList<Integer>();
        for (String item : list(word)) {
            numbers.add(number(word, item, least, most));
        }
        return numbers;
    }

    YamlBlock block(String word) throws ScenarioProblem {
        var value = values.get(word);
        if (value instanceof MappingNode mapping) {
            return new YamlBlock(file, mapping);
        }
        throw problemAt(word, value == null ? "is missing" : "must be a block of its own");
    }

    List<YamlBlock> blocks(String word) throws ScenarioProblem {
        var value = values.get(word);
        if (!(value instanceof SequenceNode sequence)) {
            throw problemAt(word, value == null ? "is missing" : "must be a list");
        }
        var blocks = new ArrayList<YamlBlock>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof MappingNode mapping)) {
                throw new ScenarioProblem(file, lineOf(item), "'" + word + "' must be a list of blocks");
            }
            blocks.add(new YamlBlock(file, mapping));
        }
        return blocks;
    }

    private int number(String word, String value, int least, int most) throws ScenarioProblem {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, together with what would be right
        }
        throw problemAt(word, "must be a whole number from " + least + " to " + most);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
