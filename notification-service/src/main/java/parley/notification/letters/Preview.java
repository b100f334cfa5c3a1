package parley.notification.letters;

import java.util.Locale;
import java.util.Optional;
import parley.notification.wording.Words;

/// Puts a letter into words for staff: as its reader gets it, but without their name and without what opens their page.
public interface Preview {

    /// The words of the letter, in this language or that of the office; absent if what it speaks of is forgotten.
    Optional<Words> of(Letter letter, Locale language);
}
