package parley.intake.permissions;

import static parley.intake.access.CurrentStaff.OMBUDS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.access.CurrentStaff;
import parley.intake.ids.model.CaseId;

/// What was raised with the ombuds, on its way to somebody who can do something about it.
@Path("/api/v1/cases/{id}/surfacing")
@RolesAllowed(OMBUDS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Permissions")
class SurfacingResource {

    private final PermissionDesk desk;
    private final CurrentStaff staff;

    SurfacingResource(PermissionDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @PUT
    @Operation(summary = "Write down that what was raised is passed on; it takes everybody's live permission")
    public Surfaced surface(@PathParam("id") UUID id, @NotNull @Valid Surfacing surfacing) {
        return new Surfaced(surfacing.recipient(), desk.surface(staff.member(), new CaseId(id), surfacing.recipient()));
    }

    record Surfacing(
            @NotNull @Size(max = Recipient.LONGEST) @Pattern(regexp = Recipient.SLUG, message = Recipient.IS)
            String recipient) {}

    record Surfaced(String recipient, Instant surfacedAt) {}
}
