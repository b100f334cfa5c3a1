package parley.intake.breakglass;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.access.CurrentStaff;
import parley.intake.ids.model.CaseId;

/// A case's own record of having been opened.
@Path("/api/v1/cases/{id}/break-glass")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Danger")
class CaseRecordResource {

    private final BreakGlassDesk desk;
    private final CurrentStaff staff;

    CaseRecordResource(BreakGlassDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @GET
    @Operation(summary = "Read when the case was opened because of danger")
    public CaseRecord readRecord(@PathParam("id") UUID id) {
        return new CaseRecord(desk.record(staff.member(), new CaseId(id)).stream()
                .map(opening -> new RecordedOpening(opening.openedAt(), opening.endsAt()))
                .toList());
    }

    record CaseRecord(List<RecordedOpening> items) {}

    record RecordedOpening(Instant openedAt, Instant endsAt) {}
}
