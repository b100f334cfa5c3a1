package parley.intake.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The starts that scheduling offers to the holder of a token, and where their answer goes.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1/participations/me")
interface SchedulingClient {

    @GET
    @Path("/starts")
    Starts starts(@HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/availability")
    void availability(@HeaderParam("Authorization") String bearer, Availability availability);

    record Starts(String zone, int sessionMinutes, List<Day> days, boolean answered) {}

    record Day(String date, String label, List<Start> starts) {}

    record Start(Instant start, String label, boolean ticked) {}

    record Availability(List<Instant> starts, boolean calendarEntry) {}
}
