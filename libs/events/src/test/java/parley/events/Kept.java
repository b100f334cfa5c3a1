package parley.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// The files that are kept with the code: what went over the wire once, and what may.
final class Kept {

    static final Path GOLDEN = Path.of("src/test/resources/golden");
    static final Path SCHEMAS = Path.of("src/main/resources/schema");

    private Kept() {}

    static JsonNode golden(Class<?> event) {
        return EventJson.tree(read(GOLDEN.resolve(goldenName(event))));
    }

    static JsonNode schema(Class<? extends Event> event) {
        return EventJson.tree(read(SCHEMAS.resolve(schemaName(event))));
    }

    static String goldenName(Class<?> event) {
        return event.getSimpleName() + ".v1.json";
    }

    static String schemaName(Class<? extends Event> event) {
        return EventTypes.nameOf(event) + ".json";
    }

    static Set<String> namesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
