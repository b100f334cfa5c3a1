package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Underway;
import parley.intake.people.Contact;
import parley.intake.people.People;

/// Who may be named as the one who asked.
@ApplicationScoped
public class Introductions {

    private final People people;

    Introductions(People people) {
        this.people = people;
    }

    /// The requester's name, if they gave one and leave to say it, and if it is theirs to ask: where the office reaches
    /// out, it asks in its own name.
    public Optional<String> sender(Case matter) {
        if (matter instanceof Underway underway && underway.terms().path().officeReachesOut()) {
            return Optional.empty();
        }
        return people.contact(matter.file().id(), matter.requester().id())
                .filter(contact -> contact.safeContact().maySayWho())
                .map(Contact::name);
    }
}
