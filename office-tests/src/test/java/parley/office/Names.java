package parley.office;

import java.util.ArrayList;
import java.util.List;
import parley.local.demo.Played;
import parley.local.demo.Scenario.Person;

/// Every word that names somebody in a story.
record Names(List<Person> people) {

    static Names of(Played played) {
        return new Names(played.people().people());
    }

    List<String> all() {
        var words = new ArrayList<String>();
        for (Person person : people) {
            words.addAll(List.of(person.name().split(" ", -1)));
            person.email().ifPresent(words::add);
            person.phone().ifPresent(words::add);
        }
        return words;
    }

    /// Those that do not name the reader, too.
    List<String> otherThan(Person reader) {
        return all().stream()
                .filter(word -> !reader.name().contains(word)
                        && !reader.email().orElse("").contains(word))
                .toList();
    }
}
