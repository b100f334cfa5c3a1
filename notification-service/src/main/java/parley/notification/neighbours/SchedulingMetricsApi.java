package parley.notification.neighbours;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What scheduling says to whoever watches it.
@RegisterRestClient(configKey = "scheduling")
@Path("/q/metrics")
interface SchedulingMetricsApi {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    String metrics();
}
