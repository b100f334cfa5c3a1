package parley.intake.claims;

import static parley.intake.access.ServicePolicy.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.access.ServicePolicy;
import parley.intake.cases.PermitDesk;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
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
    @Operation(summary = "Ask whether every consent of these people is there, just before their session is confirmed")
    public Permit grant(
            @PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId, @NotNull @Valid SessionAsked asked) {
        policy.only("scheduling-service");
        desk.grant(new CaseId(id), new SessionId(sessionId), asked.people(), asked.start(), asked.end());
        return new Permit(true);
    }

    @DELETE
    @Operation(summary = "Give leave back that is not needed")
    public void giveBack(@PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId) {
        policy.only("scheduling-service");
        desk.giveBack(new CaseId(id), new SessionId(sessionId));
    }

    /// @param participantIds who is to be there, practitioners aside
    record SessionAsked(
            @NotNull Instant start,
            @NotNull Instant end,
            @NotEmpty @Size(max = 100) Set<@NotNull UUID> participantIds) {

        Set<ParticipantId> people() {
            return participantIds.stream().map(ParticipantId::new).collect(Collectors.toUnmodifiableSet());
        }
    }

    record Permit(boolean granted) {}
}
