package parley.notification.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/// What a reader of a language expects of letters, from a file of the tests.
record Expectations(String language, Properties words) {

    private static final Path LETTERS = Path.of("src/main/resources/templates/letters");
    private static final Path READERS = Path.of("src/test/resources/readers");

    /// The languages there are: each folder of letters is one.
    static List<String> languages() {
        try (var folders = Files.list(LETTERS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Expectations of(String language) {
        var words = new Properties();
        try (var file = Files.newBufferedReader(READERS.resolve(language + ".properties"))) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Expectations(language, words);
    }

    String text(String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> language + " says nothing of " + key);
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }

    Pattern pattern(String key) {
        return Pattern.compile(
                text(key), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
