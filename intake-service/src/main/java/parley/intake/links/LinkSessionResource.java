package parley.intake.links;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.limits.Door;
import parley.intake.limits.Limited;
import parley.intake.refusals.Reason;
import parley.problems.Problem;
import parley.problems.Refusal;

/// Trades the secret of a link for a short session.
@Path("/api/v1/link-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
class LinkSessionResource {

    private final Links links;

    LinkSessionResource(Links links) {
        this.links = links;
    }

    @POST
    @PermitAll
    @Limited(Door.LINKS)
    @Operation(summary = "Open a private link")
    @APIResponse(
            responseCode = "201",
            description = "A session of 30 minutes",
            content = @Content(schema = @Schema(implementation = OpenedSession.class)))
    @APIResponse(
            responseCode = "410",
            description = "The link no longer works, or never did",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response openLink(@NotNull @Valid LinkOpening opening) {
        var opened = links.open(new Secret(opening.secret())).orElseThrow(() -> Refusal.because(Reason.LINK_EXPIRED));
        return Response.status(Response.Status.CREATED)
                .entity(new OpenedSession(opened.token().value(), opened.expiresAt()))
                .build();
    }

    record LinkOpening(@NotBlank @Size(max = 100) String secret) {
        @Override
        public String toString() {
            return "LinkOpening[***]";
        }
    }

    record OpenedSession(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "OpenedSession[***]";
        }
    }
}
