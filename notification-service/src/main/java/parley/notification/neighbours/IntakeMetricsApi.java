package parley.notification.neighbours;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What intake says to whoever watches it.
@RegisterRestClient(configKey = "intake")
@Path("/q/metrics")
interface IntakeMetricsApi {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    String metrics();
}
