package parley.scheduling.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.access.Callers;
import parley.scheduling.sessions.model.SessionId;

@Path("/internal/v1/sessions/{id}")
@Tag(name = "For services", description = "What other services ask; nobody else is let in.")
@RolesAllowed("service")
class ToldSessionResource {

    private final Callers callers;
    private final SessionReading reading;

    ToldSessionResource(Callers callers, SessionReading reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "Read what a letter about a session says")
    public SessionReading.Told tellOfSession(@PathParam("id") UUID id) {
        callers.requireService("notification-service");
        return reading.told(new SessionId(id));
    }
}
