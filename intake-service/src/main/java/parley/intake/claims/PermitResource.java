package parley.intake.claims;

import static parley.intake.access.ServicePolicy.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.access.ServicePolicy;
import parley.intake.cases.PermitDesk;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.SessionId;

/// Leave to hold a session, for scheduling.
@Path("/internal/v1/cases/{id}/permits/{sessionId}")
@RolesAllowed(SERVICE)
@Tag(name = "Between services")
class PermitResource {

    private final PermitDesk desk;
    private final ServicePolicy policy;

    PermitResource(PermitDesk desk, ServicePolicy policy) {
        this.desk = desk;
        this.policy = policy;
    }

    @PUT
    @Operation(summary = "Ask whether every consent is there, just before a session is confirmed")
    public Permit grant(
            @PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId, @NotNull @Valid SessionTimes times) {
        policy.only("scheduling-service");
        desk.grant(new CaseId(id), new SessionId(sessionId), times.start(), times.end());
        return new Permit(true);
    }

    @DELETE
    @Operation(summary = "Give leave back that is not needed")
    public void giveBack(@PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId) {
        policy.only("scheduling-service");
        desk.giveBack(new CaseId(id), new SessionId(sessionId));
    }

    record SessionTimes(@NotNull Instant start, @NotNull Instant end) {}

    record Permit(boolean granted) {}
}
