package parley.scheduling.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.scheduling.access.Callers;
import parley.scheduling.sessions.model.SessionId;

@Path("/api/v1/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Sessions, from the hold to the end.")
@RolesAllowed({"staff", "ombuds"})
class SessionResource {

    private final Callers callers;
    private final SessionReading reading;
    private final SessionDesk desk;

    SessionResource(Callers callers, SessionReading reading, SessionDesk desk) {
        this.callers = callers;
        this.reading = reading;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Read a session, with who has accepted")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response readSession(@PathParam("id") UUID id) {
        var session = new SessionId(id);
        requireCaseOf(session);
        return answer(session);
    }

    @PUT
    @Path("/cancellation")
    @Operation(summary = "Cancel a session or end a hold, while it is still to come")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response cancelSession(
            @PathParam("id") UUID id, @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        var session = new SessionId(id);
        requireCaseOf(session);
        desk.cancel(session, ifMatch);
        return answer(session);
    }

    private void requireCaseOf(SessionId session) {
        var file = reading.file(session);
        callers.requireCase(file.plan().caseId().value(), file.office());
    }

    private Response answer(SessionId session) {
        var view = reading.of(session);
        return Response.ok(view)
                .tag(new EntityTag(Long.toString(view.version())))
                .build();
    }
}
