package parley.notification.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.events.Office;
import parley.notification.wording.Help;
import parley.notification.wording.Words;

/// Puts a letter into words for staff: as its reader gets it, but without their name and without what opens their page.
public interface Preview {

    /// The words of the letter, in this language or that of the office; absent if what it speaks of is forgotten.
    Optional<Words> of(Letter letter, Locale language);

    /// The words of the letter of this name, about an appointment that nobody has; absent if there is none.
    Optional<Words> sample(String name, Office office, Help help, Locale language);

    /// What all letters are called.
    List<String> names();
}
