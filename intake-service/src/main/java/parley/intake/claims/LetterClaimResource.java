package parley.intake.claims;

import static parley.intake.access.ServicePolicy.SERVICE;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.Procedure;
import parley.events.letters.LetterKind;
import parley.intake.access.ServicePolicy;
import parley.intake.cases.model.Role;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LetterCopy;

/// What it takes to write one letter, for notification.
@Path("/internal/v1/letter-claims")
@RolesAllowed(SERVICE)
@Tag(name = "Between services")
class LetterClaimResource {

    private final LetterClaims claims;
    private final ServicePolicy policy;

    LetterClaimResource(LetterClaims claims, ServicePolicy policy) {
        this.claims = claims;
        this.policy = policy;
    }

    @POST
    @Operation(summary = "Ask for what a letter needs, just before it is written")
    public LetterContents claim(@NotNull @Valid LetterClaim claim) {
        policy.only("notification-service");
        return LetterContents.of(claims.claim(
                claim.kind(), new CaseId(claim.caseId()), new ParticipantId(claim.participantId()), claim.letter()));
    }

    /// @param copy how many copies of the letter may have left before; without it, none is told from another
    record LetterClaim(
            @NotNull UUID letterId,
            @NotNull LetterKind kind,
            @NotNull UUID caseId,
            @NotNull UUID participantId,
            @Nullable @PositiveOrZero Integer copy) {

        private Optional<LetterCopy> letter() {
            return Optional.ofNullable(copy).map(number -> new LetterCopy(letterId, number));
        }
    }

    /// What one letter takes.
    ///
    /// @param maySayWho whether the person allowed that a bystander sees who writes
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LetterContents(
            String email,
            @Nullable String name,
            String language,
            ZoneId zone,
            @Nullable String link,
            String reference,
            boolean maySayWho,
            @Nullable Procedure procedure,
            Role role) {

        static LetterContents of(LetterClaims.Granted granted) {
            var contact = granted.contact();
            return new LetterContents(
                    granted.address().value(),
                    contact.name(),
                    contact.language(),
                    contact.zone(),
                    granted.link().orElse(null),
                    granted.reference(),
                    contact.safeContact().maySayWho(),
                    granted.procedure().orElse(null),
                    granted.role());
        }

        @Override
        public String toString() {
            return "LetterContents[***]";
        }
    }
}
