package parley.web.sessions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What scheduling tells practitioners of their own sessions.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1")
interface SessionsClient {

    @GET
    @Path("/assignments")
    Assignments list(@HeaderParam("Authorization") String bearer);

    /// Those that are over, the latest first.
    @GET
    @Path("/assignments")
    Assignments past(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("past") boolean past,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable UUID cursor);

    /// Says also who comes, which the list does not.
    @GET
    @Path("/assignments/{id}")
    Assignment one(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @PUT
    @Path("/assignments/{id}/answer")
    void answer(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Answering answer);

    @PUT
    @Path("/sessions/{id}/start")
    void start(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Starting start);

    @PUT
    @Path("/sessions/{id}/end")
    void end(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Ending end);

    record Assignments(List<Assignment> items, @Nullable UUID next) {}

    /// @param guests those who are expected; named to who accepted only
    record Assignment(
            UUID id,
            UUID sessionId,
            State state,
            Answer answer,
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            Format format,
            @Nullable String roomName,
            @Nullable String secondRoomName,
            @Nullable List<String> with,
            @Nullable List<String> people,
            @Nullable List<Guest> guests,
            @Nullable OffsetDateTime answerBy) {
        @Override
        public String toString() {
            return "Assignment[***]";
        }
    }

    record Guest(UUID participantId, @Nullable String name) {
        @Override
        public String toString() {
            return "Guest[***]";
        }
    }

    record Answering(Reply answer) {}

    record Starting(List<UUID> affirmed) {}

    record Ending(boolean early) {}
}
