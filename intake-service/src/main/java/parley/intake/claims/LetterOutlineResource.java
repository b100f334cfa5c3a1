package parley.intake.claims;

import static parley.intake.access.ServicePolicy.SERVICE;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.Procedure;
import parley.intake.access.ServicePolicy;
import parley.intake.cases.Cases;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Role;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// What it takes to show staff a letter, for notification: nothing that is the person's, and nothing that depends on
/// what they have answered. No link is made.
@Path("/internal/v1/letter-outlines")
@RolesAllowed(SERVICE)
@Tag(name = "Between services")
class LetterOutlineResource {

    private final Cases cases;
    private final ServicePolicy policy;

    LetterOutlineResource(Cases cases, ServicePolicy policy) {
        this.cases = cases;
        this.policy = policy;
    }

    @POST
    @Transactional
    @Operation(summary = "Ask for what a letter speaks of, to show its words to staff")
    public LetterOutline outline(@NotNull @Valid LetterReader reader) {
        policy.only("notification-service");
        var matter =
                cases.find(new CaseId(reader.caseId())).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        return new LetterOutline(
                matter.file().reference(),
                matter.agreedTerms().map(terms -> terms.offering().procedure()).orElse(null),
                matter.participant(new ParticipantId(reader.participantId()))
                        .map(Participant::role)
                        .orElse(null));
    }

    record LetterReader(@NotNull UUID caseId, @NotNull UUID participantId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LetterOutline(
            String reference,
            @Nullable Procedure procedure,
            @Nullable Role role) {}
}
