package parley.web.cases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// How far scheduling is with a case.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1/cases/{id}")
public interface CasePlansClient {

    @GET
    CasePlan read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    /// @param round how often times were asked for; absent once the case is closed
    /// @param stayingPractitionerIds who stays with the case
    /// @param past the sessions that took place or were called off, the first one first
    record CasePlan(
            UUID id,
            PlanStage state,
            @Nullable Integer round,
            List<Attendant> participants,
            Gathering gathering,
            List<UUID> stayingPractitionerIds,
            boolean secondRoom,
            List<SessionRef> sessions,
            @Nullable List<Past> past) {

        /// The number of the next round of questions for times.
        public int nextRound() {
            return round == null ? 1 : round + 1;
        }

        public boolean isOneByOne() {
            return gathering == Gathering.ONE_BY_ONE;
        }
    }

    /// A session that took place, or was called off.
    record Past(
            UUID id,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable SessionState state) {

        boolean isCancelled() {
            return state == SessionState.CANCELLED;
        }
    }

    record Attendant(UUID id, AskedBy askedBy, boolean answered, Progress progress) {}

    /// @param start absent, like its end, while an older scheduling answers
    record SessionRef(
            UUID id,
            SessionState state,
            List<UUID> participantIds,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end) {

        /// Whether its time is over, and nobody has said what became of it.
        boolean isUntold(Instant now) {
            return (state == SessionState.SCHEDULED || state == SessionState.STARTED)
                    && end != null
                    && !now.isBefore(end.toInstant());
        }
    }
}
