package parley.office;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.local.demo.Played;
import parley.local.demo.Scenario.Person;

/// Every word that names somebody in a story.
record Names(List<Person> people) {

    static Names of(Played played) {
        return new Names(played.people().people());
    }

    /// Any of them, as a word of its own.
    Pattern any() {
        return pattern(all());
    }

    /// Any that does not name the reader, too.
    Pattern otherThan(Person reader) {
        return pattern(all().stream()
                .filter(word -> !reader.name().contains(word)
                        && !reader.email().orElse("").contains(word))
                .toList());
    }

    private List<String> all() {
        var words = new ArrayList<String>();
        for (Person person : people) {
            words.addAll(List.of(person.name().split(" ", -1)));
            person.email().ifPresent(words::add);
            person.phone().ifPresent(words::add);
        }
        return words;
    }

    private static Pattern pattern(List<String> words) {
        return words.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(words.stream()
                        .map(Pattern::quote)
                        .collect(joining("|", "(?i)(?<![a-z0-9])(", ")(?![a-z0-9])")));
    }
}
