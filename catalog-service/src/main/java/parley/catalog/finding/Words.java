package parley.catalog.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Text as the words it is made of. Case, accents and signs do not matter.
final class Words {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private Words() {}

    static List<String> of(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    static String fold(String text) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_A_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    static String fold(Stream<String> texts) {
        return String.join(" ", texts.map(Words::fold).toList());
    }
}
