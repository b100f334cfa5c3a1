package parley.scheduling.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;

@Path("/api/v1/cases/{id}/practitioners")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class PractitionersResource {

    private final Changing changing;

    PractitionersResource(Changing changing) {
        this.changing = changing;
    }

    @PUT
    @Operation(
            summary = "Let the practitioners go who stay with the case, so that others come into question",
            description = "It is refused while a session with them is held or stands.")
    public Release releasePractitioners(@PathParam("id") UUID id, @NotNull @Valid Release release) {
        var caseId = new CaseId(id);
        changing.release(caseId);
        return release;
    }

    /// @param release always true: the change is an act of its own
    record Release(@AssertTrue boolean release) {}
}
