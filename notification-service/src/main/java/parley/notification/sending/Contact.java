package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;

/// What a letter says about how to reach the office.
@ApplicationScoped
class Contact {

    private final Optional<String> office;
    private final Optional<String> ombuds;
    private final String practitionerPage;
    private final String publicUrl;

    Contact(
            @ConfigProperty(name = "parley.office-phone") Optional<String> office,
            @ConfigProperty(name = "parley.ombuds-phone") Optional<String> ombuds,
            @ConfigProperty(name = "parley.practitioner-page-url") String practitionerPage,
            @ConfigProperty(name = "parley.public-url") String publicUrl) {
        this.office = office;
        this.ombuds = ombuds;
        this.practitionerPage = practitionerPage;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /// The number this office is called at, if it has been told to us.
    Optional<String> phone(Office of) {
        return switch (of) {
            case CONFLICT_RESOLUTION -> office;
            case OMBUDS -> ombuds;
        };
    }

    /// The page that this secret opens for one person.
    String personalPage(String secret) {
        return publicUrl + "/p/" + secret;
    }

    /// Where practitioners sign in, and everybody else who has an account.
    String practitionerPage() {
        return practitionerPage;
    }
}
