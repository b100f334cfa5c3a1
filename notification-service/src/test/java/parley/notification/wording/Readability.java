package parley.notification.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How hard English is to read, by the formula of Flesch and Kincaid: a school grade.
final class Readability {

    private Readability() {}

    static double grade(String text) {
        var sentences = sentences(text);
        var words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        var syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    static int longestSentence(String text) {
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

    /// Counts groups of vowels, without a silent e at the end.
    private static int syllables(String word) {
        var groups = word.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$", "")
                .replaceAll("[^aeiouy]+", " ")
                .strip()
                .split(" +");
        return Math.max(1, groups.length);
    }
}
