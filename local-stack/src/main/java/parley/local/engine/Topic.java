package parley.local.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// A topic as the project defines it: its shape, the one service that writes it and those that read it.
public record Topic(String name, int partitions, Map<String, String> config, String writer, List<String> readers) {

    public Topic {
        if (partitions < 1) {
            throw new Trouble("Topic " + name + " needs at least one partition.");
        }
        config = Map.copyOf(config);
        readers = List.copyOf(readers);
    }

    /// One line for the broker's child process, which has no YAML reader: name, partitions, key=value….
    public String toLine() {
        StringJoiner line = new StringJoiner(" ").add(name).add(Integer.toString(partitions));
        config.forEach((key, value) -> line.add(key + "=" + value));
        return line.toString();
    }

    /// The shape back from [#toLine()]; who writes and who reads is not part of the line.
    public static Topic fromLine(String line) {
        List<String> words = List.of(line.strip().split(" "));
        Map<String, String> config = new LinkedHashMap<>();
        for (String pair : words.subList(2, words.size())) {
            int equals = pair.indexOf('=');
            config.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new Topic(words.get(0), Integer.parseInt(words.get(1)), config, "", List.of());
    }
}
