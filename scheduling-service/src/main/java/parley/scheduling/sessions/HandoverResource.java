package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.access.Callers;

@Path("/api/v1/handovers")
@Tag(name = "Roster")
@RolesAllowed({"staff", "ombuds"})
class HandoverResource {

    private final Callers callers;
    private final Handovers handovers;

    HandoverResource(Callers callers, Handovers handovers) {
        this.callers = callers;
        this.handovers = handovers;
    }

    @GET
    @Operation(
            summary = "List sessions that somebody has to look after",
            description = "The items are to come and cannot stay as they are, the next one first: somebody who sits in "
                    + "them has left or is away, a room is closed, or it no longer suits somebody. Staff put "
                    + "something else in their place, cancel them, or leave them as they are. The untold are over, "
                    + "and nobody has said whether they took place, or that they are over.")
    public ToHandOver listHandovers() {
        var office = callers.office();
        return new ToHandOver(
                handovers.of(office).stream()
                        .filter(each -> callers.sees(each.caseId(), office))
                        .toList(),
                handovers.untold(office).stream()
                        .filter(each -> callers.sees(each.caseId(), office))
                        .toList());
    }

    record ToHandOver(
            @JsonProperty(required = true) List<Handovers.Handover> items,
            @JsonProperty(required = true) List<Handovers.Untold> untold) {}
}
