package parley.intake.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;

/// What scheduling shows to the holder of a token: the starts on offer and the sessions that stand. Their answer goes
/// there, too.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1/participations/me")
interface SchedulingClient {

    @GET
    @Path("/starts")
    Starts starts(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/sessions")
    Sessions sessions(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/availability")
    void availability(@HeaderParam("Authorization") String bearer, Availability availability);

    /// @param open whether an answer is still taken
    record Starts(
            String zone, int sessionMinutes, List<Day> days, boolean calendarEntry, boolean answered, boolean open) {}

    record Day(String date, String label, List<Start> starts) {}

    record Start(Instant start, String label, boolean ticked) {}

    record Sessions(List<Session> items) {}

    /// @param label the day, the hours and the zone in full words
    /// @param roomName absent when people meet online
    record Session(
            String label, MeetingFormat format, @Nullable String roomName, List<With> practitioners) {
        public boolean online() {
            return format == MeetingFormat.ONLINE;
        }
    }

    record With(String name) {
        @Override
        public String toString() {
            return "With[***]";
        }
    }

    record Availability(List<Instant> starts, boolean calendarEntry) {}
}
