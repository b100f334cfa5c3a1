package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;

/// The addresses of people whom the office names in its settings, and who are neither participants nor practitioners.
@ApplicationScoped
class NamedPeople {

    private final Optional<String> chair;
    private final Optional<String> secondOfOffice;
    private final Optional<String> secondOfOmbuds;

    NamedPeople(
            @ConfigProperty(name = "parley.letters.chair") Optional<String> chair,
            @ConfigProperty(name = "parley.letters.second-person.conflict-resolution") Optional<String> secondOfOffice,
            @ConfigProperty(name = "parley.letters.second-person.ombuds") Optional<String> secondOfOmbuds) {
        this.chair = chair;
        this.secondOfOffice = secondOfOffice;
        this.secondOfOmbuds = secondOfOmbuds;
    }

    /// Who approves the plans of circles.
    Optional<String> chair() {
        return chair;
    }

    /// Who is told when somebody of this office breaks the glass.
    Optional<String> secondPerson(Office of) {
        return switch (of) {
            case CONFLICT_RESOLUTION -> secondOfOffice;
            case OMBUDS -> secondOfOmbuds;
        };
    }

    @Override
    public String toString() {
        return "NamedPeople[***]";
    }
}
