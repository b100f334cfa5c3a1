package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads `deploy/kafka/topics.yaml`, the one definition of the office's topics wherever it runs.
public final class TopicDefinitions {

    private TopicDefinitions() {}

    public static List<Topic> ofTheProject() {
        return read(ProjectHome.path().resolve("deploy/kafka/topics.yaml"));
    }

    public static List<Topic> read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return list(document, "topics").stream()
                    .map(entry -> topic(entry, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(Object entry, Path file) {
        if (!(entry instanceof Map<?, ?> fields)
                || !(fields.get("name") instanceof String name)
                || !(fields.get("partitions") instanceof Integer partitions)
                || !(fields.get("config") instanceof Map<?, ?> settings)
                || !(fields.get("writer") instanceof String writer)) {
            throw new Trouble(file + " has a topic without name, partitions, config or writer: " + entry + ".");
        }
        Map<String, String> config = new LinkedHashMap<>();
        settings.forEach((key, value) -> config.put(String.valueOf(key), String.valueOf(value)));
        List<String> readers =
                list(fields, "readers").stream().map(String::valueOf).toList();
        return new Topic(name, partitions, config, writer, readers);
    }

    private static List<?> list(Map<?, ?> fields, String key) {
        return fields.get(key) instanceof List<?> values ? values : List.of();
    }
}
