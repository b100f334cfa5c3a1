package parley.scheduling.options;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.problems.Refusal;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.problems.SchedulingReason;

@Path("/api/v1/cases/{id}/second-room")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class SecondRoomResource {

    private final Cases cases;

    SecondRoomResource(Cases cases) {
        this.cases = cases;
    }

    @PUT
    @Operation(
            summary = "Say whether sessions of the case need a second room",
            description = "Options then have two rooms near one another, and both are held. What is planned already "
                    + "stays as it is; participants are told of the first room only.")
    @Transactional
    public SecondRoom wishSecondRoom(@PathParam("id") UUID id, @NotNull @Valid SecondRoom room) {
        var file = cases.requireLocked(new CaseId(id));
        if (file.state() instanceof PlannedCase.Closed) {
            throw Refusal.because(SchedulingReason.CASE_IS_CLOSED);
        }
        cases.setSecondRoom(file.id(), room.wished());
        cases.setSearchDue(file.id(), file.state() instanceof PlannedCase.Ready);
        return room;
    }

    record SecondRoom(@NotNull Boolean wished) {}
}
