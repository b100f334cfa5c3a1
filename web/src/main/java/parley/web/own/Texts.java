package parley.web.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.together.Together;

/// What the offices promise and how they work, as the catalogue has it. All of it is asked for, whoever reads.
@ApplicationScoped
class Texts {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final TextsClient catalogue;
    private final Together together;
    private final Clock clock;

    private volatile @Nullable Copy copy;

    Texts(@RestClient TextsClient catalogue, Together together, Clock clock) {
        this.catalogue = catalogue;
        this.together = together;
        this.clock = clock;
    }

    /// As they were known last; none if the catalogue has been away from the beginning.
    List<TextsClient.Text> all() {
        var now = clock.instant();
        var known = copy;
        if (known != null && now.isBefore(known.goodUntil())) {
            return known.texts();
        }
        try {
            var asked = catalogue.list().items().stream()
                    .map(link -> together.ask(() -> catalogue.read(link.code())))
                    .toList();
            var texts = asked.stream().map(answer -> answer.get().text()).toList();
            copy = new Copy(texts, now.plus(FRESH));
            return texts;
        } catch (ProcessingException | WebApplicationException _) {
            return known == null ? List.of() : known.texts();
        }
    }

    private record Copy(List<TextsClient.Text> texts, Instant goodUntil) {}
}
