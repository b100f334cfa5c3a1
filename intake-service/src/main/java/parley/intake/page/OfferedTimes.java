package parley.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.intake.links.Secret;

/// The times a person may choose from. They belong to scheduling; the page only carries them.
@ApplicationScoped
class OfferedTimes {

    private final SchedulingClient scheduling;

    OfferedTimes(@RestClient SchedulingClient scheduling) {
        this.scheduling = scheduling;
    }

    /// What is offered now; empty while scheduling has nothing or is away.
    Optional<SchedulingClient.Starts> of(Secret token) {
        try {
            return Optional.of(scheduling.starts("Bearer " + token.value()));
        } catch (ProcessingException | WebApplicationException _) {
            return Optional.empty();
        }
    }

    /// Hands the choice on; false if it could not be, so that the person can try again.
    boolean choose(Secret token, List<Instant> starts, boolean calendarEntry) {
        try {
            scheduling.availability(
                    "Bearer " + token.value(), new SchedulingClient.Availability(starts, calendarEntry));
            return true;
        } catch (ProcessingException | WebApplicationException _) {
            return false;
        }
    }
}
