package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Role;
import parley.intake.people.Contact;
import parley.intake.people.People;

/// What is sealed in a case, taken out all at once. Even then nobody learns who was not willing.
@ApplicationScoped
public class SealedFile {

    private final People people;
    private final Words words;

    SealedFile(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    /// Everything that is there still; what was destroyed is left out.
    @Transactional
    public Contents open(Case matter) {
        var id = matter.file().id();
        return new Contents(
                matter.file().reference(),
                words.of(id),
                matter.participants().stream()
                        .filter(who -> ParticipantDesk.isShown(matter, who))
                        .flatMap(who ->
                                people.contact(id, who.id()).map(contact -> new Known(who.role(), contact)).stream())
                        .toList());
    }

    /// @param words what was said when the case was opened
    public record Contents(String reference, Optional<String> words, List<Known> people) {
        @Override
        public String toString() {
            return "Contents[***]";
        }
    }

    /// Somebody, with their part in the case.
    public record Known(Role role, Contact contact) {
        @Override
        public String toString() {
            return "Known[***]";
        }
    }
}
