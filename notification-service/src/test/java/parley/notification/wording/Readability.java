package parley.notification.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How hard a language is to read, by a formula that weighs how long sentences and words are.
final class Readability {

    private final Expectations reader;
    private final Pattern silent;
    private final Pattern syllable;

    Readability(Expectations reader) {
        this.reader = reader;
        silent = reader.pattern("readability.silent");
        syllable = reader.pattern("readability.syllable");
    }

    double grade(String text) {
        var sentences = sentences(text);
        var words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        var syllables = words.stream().mapToLong(this::syllables).sum();
        return reader.number("readability.sentence") * words.size() / sentences.size()
                + reader.number("readability.word") * syllables / words.size()
                + reader.number("readability.constant");
    }

    int longestSentence(String text) {
        return sentences(text).stream()
                .mapToInt(sentence -> words(sentence).size())
                .max()
                .orElse(0);
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("[.!?](\\s|$)|\n"))
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}']+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private long syllables(String word) {
        var heard = silent.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        return Math.max(1, syllable.matcher(heard).results().count());
    }
}
