package parley.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The project's own files, wherever the tests were started.
final class Project {

    static final List<String> SERVICES =
            List.of("catalog-service", "intake-service", "notification-service", "scheduling-service");

    /// What runs: the services, and the pages, which have no database.
    static final List<String> DEPLOYED =
            List.of("catalog-service", "intake-service", "notification-service", "scheduling-service", "web");

    private static final Path ROOT = findRoot();

    private Project() {}

    static Path file(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("mvnw")) && Files.isDirectory(at.resolve("libs"))) {
                return at;
            }
        }
        throw new IllegalStateException("The tests run outside the project.");
    }
}
