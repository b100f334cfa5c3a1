package parley.catalog.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Text as the words it is made of. Case, accents and signs do not matter.
public final class Words {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What is left of a word behind an apostrophe belongs to it, as in "they've"; a word behind one is another.
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019\u02bc`](?=\\p{L}{1,2}(?!\\p{L}))");

    private static final Pattern CONTRACTED = Pattern.compile("\\p{L}+['\u2019\u02bc`]\\p{L}{1,2}(?!\\p{L})");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private Words() {}

    /// The words, in small letters.
    public static List<String> of(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    static String fold(String text) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_A_WORD
                .matcher(APOSTROPHE.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// What has an apostrophe within it, as it comes out of folding: mostly "don't" and the like, which tells nothing.
    static Set<String> contracted(String text) {
        return CONTRACTED
                .matcher(text)
                .results()
                .map(found -> fold(found.group()))
                .collect(Collectors.toSet());
    }

    static String fold(Stream<String> texts) {
        return String.join(" ", texts.map(Words::fold).toList());
    }
}
