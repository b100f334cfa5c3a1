package parley.scheduling.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.roster.model.PractitionerId;

@Path("/api/v1/cases/{id}/not-eligible/{practitionerId}")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class NotEligibleResource {

    private final SessionDesk desk;

    NotEligibleResource(SessionDesk desk) {
        this.desk = desk;
    }

    @PUT
    @Operation(
            summary = "Keep a practitioner and the people of a case apart, as somebody asked for by telephone",
            description = "What was planned with them is called off. Neither who asked nor why is kept.")
    public void keepApart(@PathParam("id") UUID id, @PathParam("practitionerId") UUID practitionerId) {
        var caseId = new CaseId(id);
        desk.keepApart(caseId, new PractitionerId(practitionerId));
    }
}
