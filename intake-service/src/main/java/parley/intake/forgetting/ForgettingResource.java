package parley.intake.forgetting;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.access.CurrentStaff;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// Forgetting before its time, by the staff of the office.
@Path("/api/v1/cases/{id}")
@RolesAllowed({STAFF, OMBUDS})
@Tag(name = "Forgetting", description = "Forgetting people and cases before their time.")
class ForgettingResource {

    private final OnRequest request;
    private final CurrentStaff staff;

    ForgettingResource(OnRequest request, CurrentStaff staff) {
        this.request = request;
        this.staff = staff;
    }

    @PUT
    @Path("/forgetting")
    @Operation(summary = "Forget a case that has ended, at once and in every service")
    public void forgetCase(@PathParam("id") UUID id) {
        request.forget(staff.member(), new CaseId(id));
    }

    @PUT
    @Path("/participants/{participantId}/forgetting")
    @Operation(summary = "Forget somebody who asks for it, at once; they stop taking part, and no letter follows")
    public void forgetPerson(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        request.forget(staff.member(), new CaseId(id), new ParticipantId(participantId));
    }
}
