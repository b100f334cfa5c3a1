package parley.scheduling.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;

@Path("/api/v1/cases/{id}/round")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class RoundResource {

    private final AvailabilityDesk desk;

    RoundResource(AvailabilityDesk desk) {
        this.desk = desk;
    }

    @PUT
    @Operation(
            summary = "Ask everybody in the case for times again, about new starts",
            description = "Naming the current round changes nothing.")
    public Round beginRound(@PathParam("id") UUID id, @NotNull @Valid Round round) {
        var caseId = new CaseId(id);
        desk.askAgain(caseId, round.round());
        return round;
    }

    /// @param round counted from 1; one more than the round that is over
    record Round(@Min(1) int round) {}
}
