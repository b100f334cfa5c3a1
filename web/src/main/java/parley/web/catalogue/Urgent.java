package parley.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Whom to call in danger. They stand above every form, and no form waits for them.
@ApplicationScoped
public class Urgent {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int AT_MOST = 3;

    private final CatalogueClient catalogue;
    private final Clock clock;

    private volatile @Nullable Copy copy;

    Urgent(@RestClient CatalogueClient catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The first few, as they were known last; none if the catalogue has been away from the beginning.
    public List<Contact> contacts() {
        var now = clock.instant();
        var known = copy;
        if (known != null && now.isBefore(known.goodUntil())) {
            return known.contacts();
        }
        try {
            var contacts = catalogue.guide().items().stream()
                    .filter(CatalogueClient.Entry::urgent)
                    .flatMap(entry -> Contact.of(entry).stream())
                    .limit(AT_MOST)
                    .toList();
            copy = new Copy(contacts, now.plus(FRESH));
            return contacts;
        } catch (ProcessingException | WebApplicationException _) {
            return known == null ? List.of() : known.contacts();
        }
    }

    /// Somebody to call.
    public record Contact(String name, String number, String dial) {
        private static Optional<Contact> of(CatalogueClient.Entry entry) {
            return Optional.ofNullable(entry.first())
                    .map(phone -> new Contact(entry.title(), phone.number(), phone.dial()));
        }
    }

    private record Copy(List<Contact> contacts, Instant goodUntil) {}
}
