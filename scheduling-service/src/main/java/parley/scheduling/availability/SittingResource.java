package parley.scheduling.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;

/// Intake asks with the caller's own token, before it lets them write down what somebody said.
@Path("/api/v1/cases/{id}/sitting/me")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class SittingResource {

    private final Callers callers;
    private final Sitting sitting;

    SittingResource(Callers callers, Sitting sitting) {
        this.callers = callers;
        this.sitting = sitting;
    }

    @GET
    @Operation(summary = "Read whether the caller was asked to sit in this case, whatever they answered")
    public MySitting readWhetherIWasAskedToSit(@PathParam("id") UUID id) {
        return new MySitting(sitting.wasAsked(new CaseId(id), callers.subject()));
    }

    record MySitting(boolean asked) {}
}
