package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A language is a folder of letters, a file of words, and what its readers expect. Whatever is missing in one of them
/// is found before anybody gets a letter half in another language.
class LanguagesTest {

    private static final Path MAIN = Path.of("src/main/resources");
    private static final Path TEST = Path.of("src/test/resources");
    private static final String MEASURE = "en";

    @TempDir
    Path copy;

    @BeforeEach
    void copyEverything() throws IOException {
        copyTree(MAIN.resolve("templates/letters"), copy.resolve("templates/letters"));
        copyTree(MAIN.resolve("languages"), copy.resolve("languages"));
        copyTree(TEST.resolve("readers"), copy.resolve("readers"));
    }

    @Test
    void everyLanguageHasEveryLetterAndEveryWord() {
        assertThat(Expectations.languages()).contains("en", "es");
        assertThat(missing(copy)).isEmpty();
    }

    @Test
    void everyMessageHasALetterAndEveryLetterAMessage() {
        var messages = Set.of(Message.class.getPermittedSubclasses()).stream()
                .map(Class::getSimpleName)
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        var parts = Set.of("hello", "footer", "policy", "plan-notice");

        var letters = names(copy.resolve("templates/letters/en"), ".txt");
        letters.removeAll(parts);
        assertThat(letters).isEqualTo(messages);
    }

    @Test
    void aLetterThatIsMissingIsFound() throws IOException {
        Files.delete(copy.resolve("templates/letters/es/invitation.txt"));

        assertThat(missing(copy)).containsExactly("es: no letter invitation");
    }

    @Test
    void aWordThatIsMissingIsFound() throws IOException {
        var words = copy.resolve("languages/es.properties");
        Files.writeString(words, Files.readString(words).replaceAll("(?m)^noon=.*$", ""));

        assertThat(missing(copy)).containsExactly("es: no word for noon");
    }

    @Test
    void aLanguageWithoutReadersIsFound() throws IOException {
        Files.delete(copy.resolve("readers/es.properties"));

        assertThat(missing(copy)).contains("es: nobody says what its readers expect");
    }

    @Test
    void aLetterThatNeedsSomethingElseIsFound() throws IOException {
        var letter = copy.resolve("templates/letters/es/scheduled.txt");
        Files.writeString(letter, Files.readString(letter).replace("{@java.lang.Boolean calendarEntry}\n", ""));

        assertThat(missing(copy)).containsExactly("es: scheduled declares something else");
    }

    @Test
    void aPartOfAnotherLanguageIsFound() throws IOException {
        var letter = copy.resolve("templates/letters/es/scheduled.txt");
        Files.writeString(letter, Files.readString(letter).replace("letters/es/footer", "letters/en/footer"));

        assertThat(missing(copy)).containsExactly("es: scheduled takes a part of another language");
    }

    private static List<String> missing(Path root) {
        var letters = root.resolve("templates/letters");
        var found = new ArrayList<String>();
        for (var language : folders(letters)) {
            var own = names(letters.resolve(language), ".txt");
            var all = names(letters.resolve(MEASURE), ".txt");
            all.stream()
                    .filter(name -> !own.contains(name))
                    .forEach(name -> found.add(language + ": no letter " + name));
            own.stream()
                    .filter(name -> !all.contains(name))
                    .forEach(name -> found.add(language + ": a letter too many, " + name));
            own.stream().filter(all::contains).forEach(name -> {
                var text = read(letters.resolve(language).resolve(name + ".txt"));
                var measure = read(letters.resolve(MEASURE).resolve(name + ".txt"));
                if (!declared(text).equals(declared(measure))) {
                    found.add(language + ": " + name + " declares something else");
                }
                if (text.replace("{#include letters/" + language + "/", "").contains("{#include")) {
                    found.add(language + ": " + name + " takes a part of another language");
                }
            });
            missingWords(root, "languages", language, "no words at all", "no word for ", found);
            missingWords(
                    root,
                    "readers",
                    language,
                    "nobody says what its readers expect",
                    "its readers say nothing of ",
                    found);
        }
        return found;
    }

    private static void missingWords(
            Path root, String folder, String language, String none, String one, List<String> found) {
        var file = root.resolve(folder).resolve(language + ".properties");
        if (!Files.exists(file)) {
            found.add(language + ": " + none);
            return;
        }
        var own = words(file);
        words(root.resolve(folder).resolve(MEASURE + ".properties")).stream()
                .filter(key -> !own.contains(key))
                .forEach(key -> found.add(language + ": " + one + key));
    }

    private static Set<String> words(Path file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static List<String> declared(String letter) {
        return letter.lines().filter(line -> line.startsWith("{@")).sorted().toList();
    }

    private static List<String> folders(Path letters) {
        try (var all = Files.list(letters)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Path folder, String ending) {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
