package parley.web.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;
import org.jspecify.annotations.Nullable;

/// Plans for the whole waiting list, made in the background.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1/planning-runs")
interface RunsClient {

    @GET
    Runs newest(@HeaderParam("Authorization") String bearer);

    /// @return nothing if the same was asked before, and done
    @POST
    @Nullable
    Run start(@HeaderParam("Authorization") String bearer, @HeaderParam("Idempotency-Key") String key, Start start);

    @GET
    @Path("/{id}")
    Run read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @PUT
    @Path("/{id}/cancellation")
    void stop(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/{id}/proposal")
    Proposal proposal(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable UUID cursor);

    @POST
    @Path("/{id}/acceptances")
    Acceptances accept(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Accepted accepted);

    record Runs(List<One> items) {}

    /// @param startedAt when somebody began it, which tells it from the others
    record One(UUID id, RunState state, @Nullable OffsetDateTime startedAt) {}

    record Start(int effortSeconds, boolean mayMove) {}

    record Run(
            UUID id,
            RunState state,
            int effortSeconds,
            OffsetDateTime startedAt,
            long elapsedMillis,
            int cases,
            int scheduled,
            int onTime,
            @Nullable Integer onTimeAtMost,
            int moved,
            int accepted) {

        public boolean isRunning() {
            return state == RunState.RUNNING;
        }
    }

    record Proposal(List<Planned> items, @Nullable UUID next) {}

    /// @param moves the session that stands and would be at another time
    /// @param sessionId what came of accepting it
    record Planned(
            UUID caseId,
            @Nullable Meeting session,
            @Nullable LeftOut leftOut,
            @Nullable Moves moves,
            @Nullable UUID sessionId) {}

    record Meeting(
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            List<Named> practitioners,
            @Nullable Named room,
            boolean late) {}

    record Moves(OffsetDateTime start, OffsetDateTime end) {}

    record Named(UUID id, String name) {
        @Override
        public String toString() {
            return "Named[***]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(@Nullable List<UUID> caseIds) {}

    record Acceptances(List<Acceptance> items) {}

    record Acceptance(UUID caseId, boolean held, @Nullable String code) {}

    /// How far a run is, in numbers.
    @RegisterRestClient(configKey = "scheduling-progress")
    @Path("/api/v1/planning-runs/{id}/progress")
    interface Progress {
        @GET
        @Produces(MediaType.SERVER_SENT_EVENTS)
        Multi<SseEvent<String>> hear(
                @HeaderParam("Authorization") String bearer,
                @HeaderParam("Last-Event-ID") @Nullable String lastHeard,
                @PathParam("id") UUID id);
    }
}
