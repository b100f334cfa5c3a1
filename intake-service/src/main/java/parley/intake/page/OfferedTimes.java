package parley.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.intake.links.Secret;

/// The times a person may choose from, and those that were settled. They belong to scheduling; the page only carries
/// them.
@ApplicationScoped
class OfferedTimes {

    private final SchedulingClient scheduling;

    OfferedTimes(@RestClient SchedulingClient scheduling) {
        this.scheduling = scheduling;
    }

    /// How it stands for somebody; empty while scheduling has nothing or is away.
    Optional<Known> of(Secret token) {
        try {
            var bearer = bearer(token);
            var sessions = scheduling.sessions(bearer).items();
            return Optional.of(
                    sessions.isEmpty()
                            ? new Known(sessions, Optional.of(scheduling.starts(bearer)))
                            : new Known(sessions, Optional.empty()));
        } catch (ProcessingException | WebApplicationException _) {
            return Optional.empty();
        }
    }

    /// Hands the choice on.
    Sent choose(Secret token, List<Instant> starts, boolean calendarEntry) {
        try {
            scheduling.availability(bearer(token), new SchedulingClient.Availability(starts, calendarEntry));
            return Sent.TAKEN;
        } catch (WebApplicationException refused) {
            var whose = refused.getResponse().getStatusInfo().getFamily();
            return whose == Response.Status.Family.CLIENT_ERROR ? Sent.REFUSED : Sent.AWAY;
        } catch (ProcessingException _) {
            return Sent.AWAY;
        }
    }

    private static String bearer(Secret token) {
        return "Bearer " + token.value();
    }

    /// What became of a choice: only while scheduling is away does it help to try again.
    enum Sent {
        TAKEN,
        REFUSED,
        AWAY
    }

    /// The sessions somebody is to come to; or else what they may choose from.
    record Known(List<SchedulingClient.Session> sessions, Optional<SchedulingClient.Starts> starts) {

        /// Whether there is something to choose.
        boolean isOpen() {
            return starts.filter(SchedulingClient.Starts::open).isPresent();
        }
    }
}
