package parley.intake.forgetting;

import static parley.intake.access.ServicePolicy.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.access.ServicePolicy;
import parley.intake.sealing.ForgottenIds;

/// Tells a neighbour that was restored from a backup which cases it must forget again.
@Path("/internal/v1/forgotten")
@RolesAllowed(SERVICE)
@Tag(name = "Between services")
class ForgottenResource {

    private final ForgottenIds ids;
    private final ForgettingRows rows;
    private final ServicePolicy policy;

    ForgottenResource(ForgottenIds ids, ForgettingRows rows, ServicePolicy policy) {
        this.ids = ids;
        this.rows = rows;
        this.policy = policy;
    }

    @POST
    @Transactional
    @Operation(summary = "Ask, at the start, which of the cases at hand must go")
    public Forgotten forgotten(@NotNull @Valid AtHand atHand) {
        policy.only("scheduling-service", "notification-service");
        var gone = new TreeSet<>(ids.among(atHand.caseIds()));
        // Those of the last seconds may not be noted there yet.
        gone.addAll(rows.list("caseId in ?1", atHand.caseIds()).stream()
                .map(ForgettingRow::caseId)
                .collect(Collectors.toSet()));
        return new Forgotten(gone);
    }

    record AtHand(@NotNull @Size(max = 300) Set<@NotNull UUID> caseIds) {}

    record Forgotten(Set<UUID> caseIds) {}
}
