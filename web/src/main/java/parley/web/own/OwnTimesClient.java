package parley.web.own;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What scheduling shows to the holder of a link: the starts on offer and the sessions that stand. Their answer goes
/// there, too.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1/participations/me")
interface OwnTimesClient {

    @GET
    @Path("/starts")
    Starts starts(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/more-starts")
    Starts offerMore(@HeaderParam("Authorization") String bearer, MoreStarts more);

    @PUT
    @Path("/availability")
    void say(@HeaderParam("Authorization") String bearer, Times times);

    @GET
    @Path("/sessions")
    Sessions sessions(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/not-this-person")
    void notThisPerson(@HeaderParam("Authorization") String bearer, NotThisPerson not);

    /// @param zone the zone that the office's hours are in
    /// @param windows stretches that were given besides
    /// @param answered whether they have answered before
    /// @param open whether an answer is still taken
    record Starts(
            ZoneId zone,
            long sessionMinutes,
            List<Day> days,
            List<Stretch> windows,
            boolean calendarEntry,
            boolean answered,
            boolean open) {

        int count() {
            return days.stream().mapToInt(day -> day.starts().size()).sum();
        }
    }

    record Day(List<Start> starts) {}

    record Start(OffsetDateTime start, boolean ticked) {}

    record Stretch(OffsetDateTime from, OffsetDateTime to) {}

    record MoreStarts(int atMost) {}

    /// @param windows null leaves those that were given before
    record Times(List<OffsetDateTime> starts, @Nullable List<Stretch> windows, boolean calendarEntry) {}

    record Sessions(List<Session> items) {}

    /// @param roomName absent when people meet online
    record Session(
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            Format format,
            @Nullable String roomName,
            List<With> practitioners) {
        @Override
        public String toString() {
            return "Session[***]";
        }
    }

    record With(UUID id, String name) {
        @Override
        public String toString() {
            return "With[***]";
        }
    }

    record NotThisPerson(UUID practitionerId) {}
}
