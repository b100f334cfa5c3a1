package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.events.letters.LetterKind;
import parley.notification.letters.Letter;
import parley.notification.neighbours.Reached;
import parley.notification.wording.Reader;

/// Who reads a letter, by what the letter is and what the neighbours say of them.
@ApplicationScoped
class Readers {

    /// In the place of a secret that opens a page.
    private static final String NO_SECRET = "…";

    private final Contact contact;
    private final ZoneId campus;

    Readers(Contact contact, @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.contact = contact;
        this.campus = campus;
    }

    Reader participant(Letter letter, Reached person) {
        return reader(letter, person.name(), person.link(), person.language(), person.zone());
    }

    Reader practitioner(Letter letter, Reached person) {
        return reader(letter, person.name(), Optional.of(contact.practitionerPage()), person.language(), person.zone());
    }

    /// Somebody whom the office names in its settings, and who signs in to see more.
    Reader named(Letter letter) {
        return reader(letter, Optional.empty(), Optional.of(contact.practitionerPage()), Locale.ROOT, campus);
    }

    /// Nobody in particular: staff who want to know what a letter says. What opens a person's page is left out.
    Reader onlooker(Letter letter, Locale language) {
        var link =
                switch (letter.recipient().kind()) {
                    case PARTICIPANT -> contact.personalPage(NO_SECRET);
                    case PRACTITIONER, CHAIR, SECOND_PERSON -> contact.practitionerPage();
                };
        var hasLink = letter.kind() != LetterKind.WITHDRAWAL_ACKNOWLEDGED;
        return reader(letter, Optional.empty(), Optional.of(link).filter(_ -> hasLink), language, campus);
    }

    /// Nobody at all, in whose place staff look at what people are told.
    Reader nobody(Office office, Locale language) {
        return sample(office, contact.personalPage(NO_SECRET), language);
    }

    /// The same for those who sign in.
    Reader colleague(Office office, Locale language) {
        return sample(office, contact.practitionerPage(), language);
    }

    private Reader sample(Office office, String link, Locale language) {
        return new Reader(office, Optional.empty(), Optional.of(link), contact.phone(office), language, campus);
    }

    private Reader reader(Letter letter, Optional<String> name, Optional<String> link, Locale language, ZoneId zone) {
        return new Reader(letter.office(), name, link, contact.phone(letter.office()), language, zone);
    }
}
