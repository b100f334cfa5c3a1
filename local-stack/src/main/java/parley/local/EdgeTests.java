package parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The test classes that start servers, as their sources show: by Quarkus, or by the tag `edge`.
///
/// They are named to Maven before it looks at any test, for Quarkus builds the application of each of its
/// tests that is merely looked at.
final class EdgeTests {

    private static final Pattern MARK = Pattern.compile(
            "^@(Quarkus(Main|Integration)?Test\\b|(org\\.junit\\.jupiter\\.api\\.)?Tag\\(\"edge\"\\))",
            Pattern.MULTILINE);

    private EdgeTests() {}

    /// Their files, relative to the folder of test sources, as Surefire's list of exclusions wants them.
    static List<String> of(List<Path> modules) {
        List<String> found = new ArrayList<>();
        for (Path module : modules) {
            Path sources = module.resolve("src/test/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(EdgeTests::isMarked)
                            .map(file -> sources.relativize(file).toString())
                            .forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static boolean isMarked(Path file) {
        try {
            return MARK.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
