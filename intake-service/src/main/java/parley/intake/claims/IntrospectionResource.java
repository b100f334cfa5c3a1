package parley.intake.claims;

import static parley.intake.access.ServicePolicy.SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.events.Office;
import parley.intake.access.ServicePolicy;
import parley.intake.cases.Cases;
import parley.intake.links.Links;
import parley.intake.links.Secret;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Whom the token of a participant speaks for.
@Path("/internal/v1/participant-sessions/introspection")
@RolesAllowed(SERVICE)
@Tag(name = "Between services")
class IntrospectionResource {

    private final Links links;
    private final Cases cases;
    private final ServicePolicy policy;

    IntrospectionResource(Links links, Cases cases, ServicePolicy policy) {
        this.links = links;
        this.cases = cases;
        this.policy = policy;
    }

    @POST
    @Transactional
    @Operation(summary = "Ask whose token this is")
    public Holder introspect(@NotNull @Valid Presented presented) {
        policy.only("scheduling-service");
        return links.session(new Secret(presented.token()))
                .flatMap(session -> cases.find(session.caseId())
                        .flatMap(matter -> matter.participant(session.participantId())
                                .map(who -> new Holder(
                                        matter.file().id().value(),
                                        who.id().value(),
                                        who.person().value(),
                                        matter.file().office()))))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    record Presented(@NotBlank @Size(max = 100) String token) {
        @Override
        public String toString() {
            return "Presented[***]";
        }
    }

    record Holder(UUID caseId, UUID participantId, UUID personId, Office office) {}
}
