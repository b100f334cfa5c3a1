package parley.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The descriptions as they are kept with the code; each service tests that its own is the one the build writes.
final class Kept {

    static final List<String> SERVICES =
            List.of("catalog-service", "intake-service", "scheduling-service", "notification-service");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path HOME = Path.of("../..");

    private Kept() {}

    static JsonNode description(String service) {
        try {
            return YAML.readTree(HOME.resolve(service).resolve("openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> operations(JsonNode description) {
        var found = new ArrayList<JsonNode>();
        description
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        found.add(operation);
                    }
                }));
        return found;
    }

    /// The names of a service's files with examples.
    static Set<String> exampleFiles(String service) {
        try (var files = Files.list(HOME.resolve(service).resolve("src/main/resources/examples"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
