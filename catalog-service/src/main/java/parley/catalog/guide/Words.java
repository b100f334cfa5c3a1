package parley.catalog.guide;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words somebody typed to find a resource by any of its names, older ones included.
///
/// Case, accents and punctuation do not matter, nor does the order. Each word must be part of a name; one or two
/// letters must begin a word of it.
record Words(List<String> parts) {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    Words {
        parts = List.copyOf(parts);
    }

    static Words of(String typed) {
        var folded = fold(typed);
        return new Words(folded.isEmpty() ? List.of() : List.of(folded.split(" ")));
    }

    boolean areIn(List<String> names) {
        var all = names.stream().map(Words::fold).collect(Collectors.joining(" ", " ", " "));
        return parts.stream().allMatch(part -> all.contains(part.length() < 3 ? " " + part : part));
    }

    private static String fold(String text) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_A_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
