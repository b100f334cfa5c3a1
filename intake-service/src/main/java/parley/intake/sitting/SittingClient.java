package parley.intake.sitting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Scheduling, asked with the caller's own token whether they were asked to sit in a case.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1/cases/{id}/sitting")
interface SittingClient {

    @GET
    @Path("/me")
    Asked mine(@PathParam("id") UUID caseId, @HeaderParam("Authorization") String bearer);

    record Asked(boolean asked) {}
}
