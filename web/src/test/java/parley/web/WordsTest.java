package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text is there in every language, and none stands in a template.
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]*}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPOKEN =
            Pattern.compile(" (aria-label|title|alt|placeholder|content)=\"([^\"]*\\p{L}[^\"]*)\"");

    static Stream<String> bundles() {
        return files(MESSAGES)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("_en.properties"))
                .map(name -> name.substring(0, name.indexOf('_')));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguages(String bundle) {
        var english = texts(bundle, "en");
        var spanish = texts(bundle, "es");

        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        assertThat(spanish).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(holes(text)).as(key).isEqualTo(holes(english.getOrDefault(key, "")));
        });
    }

    @Test
    void aTranslationIsNoCopy() {
        var copied = bundles()
                .flatMap(bundle -> {
                    var english = texts(bundle, "en");
                    return texts(bundle, "es").entrySet().stream()
                            .filter(text -> text.getValue().length() > 12)
                            .filter(text -> text.getValue().equals(english.get(text.getKey())))
                            .map(text -> bundle + "." + text.getKey());
                })
                .toList();

        assertThat(copied).isEmpty();
    }

    @Test
    void noTemplateHasWordsOfItsOwn() {
        assertThat(files(TEMPLATES).flatMap(file -> wordsIn(file.toString(), read(file))))
                .isEmpty();
    }

    @Test
    void wordsOfATemplateWouldBeNoticed() {
        assertThat(wordsIn("one", "<p>{a:b} Hello</p>")).hasSize(1);
        assertThat(wordsIn("two", "<img alt=\"A picture\">")).hasSize(1);
        assertThat(wordsIn("three", "<p>{a:b(c)}, {d}</p><input name=\"q\" aria-label=\"{a:c}\">"))
                .isEmpty();
    }

    private static Stream<String> wordsIn(String name, String template) {
        var bare = template.replaceAll("(?s)<script.*?</script>|<!DOCTYPE[^>]*>", "");
        var spoken = SPOKEN.matcher(EXPRESSION.matcher(bare).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(attribute -> !attribute.contains("width=device-width") && !attribute.contains("light dark"));
        var written = TAG.matcher(EXPRESSION.matcher(bare).replaceAll(""))
                .replaceAll(" ")
                .lines()
                .map(String::strip)
                .filter(line -> line.codePoints().anyMatch(Character::isLetter));
        return Stream.concat(spoken, written).map(words -> name + ": " + words);
    }

    private static List<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> texts(String bundle, String language) {
        var texts = new TreeMap<String, String>();
        for (var line : read(MESSAGES.resolve(bundle + "_" + language + ".properties"))
                .lines()
                .toList()) {
            var cut = line.indexOf('=');
            assertThat(texts.put(line.substring(0, cut), line.substring(cut + 1)))
                    .as(line)
                    .isNull();
        }
        return texts;
    }

    private static Stream<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return new TreeSet<>(all.filter(Files::isRegularFile).toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
