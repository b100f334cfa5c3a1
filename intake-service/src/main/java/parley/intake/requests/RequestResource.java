package parley.intake.requests;

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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.intake.cases.ContactBody;
import parley.intake.cases.RequestDesk;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.IssueKind;
import parley.intake.limits.Door;
import parley.intake.limits.Limited;
import parley.intake.links.Secret;
import parley.intake.people.Usual;
import parley.outbox.once.OnceOnly;

/// Asks for help without a sign-in. It takes a way to be reached and nothing else; whoever wants to say more may.
@Path("/api/v1/requests")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests", description = "Asking an office for help.")
class RequestResource {

    private final Requests requests;
    private final Usual usual;

    RequestResource(Requests requests, Usual usual) {
        this.requests = requests;
        this.usual = usual;
    }

    @POST
    @OnceOnly
    @Limited(Door.REQUESTS)
    @Operation(summary = "Ask an office for help")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    @APIResponse(
            responseCode = "201",
            description = "A case is open; the reference is what to say on the telephone, and the token, which is shown"
                    + " this once, takes the request back for an hour",
            content = @Content(schema = @Schema(implementation = TakenRequest.class)))
    public Response requestHelp(@NotNull @Valid HelpRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(TakenRequest.of(requests.take(request.toRequest(usual))))
                .build();
    }

    /// The token travels in a body and never in an address.
    @POST
    @Path("/withdrawal")
    @Limited(Door.CODES)
    @Operation(summary = "Take back a request that one has just sent, and be forgotten at once; no letter will follow")
    @APIResponse(responseCode = "204", description = "Nobody knows any more who sent it, or what it said")
    public void withdrawRequest(@NotNull @Valid Withdrawal withdrawal) {
        requests.withdraw(new Secret(withdrawal.token()));
    }

    record HelpRequest(
            @Nullable Office office,

            @Nullable @Size(max = 60) String wish,

            @Nullable Set<@NotNull IssueKind> issueKinds,
            @Nullable ConflictStage conflictStage,
            @NotNull @Valid ContactBody requester,
            @Nullable @Size(max = 4000) String words) {

        RequestDesk.Request toRequest(Usual usual) {
            return new RequestDesk.Request(
                    Optional.ofNullable(office).orElse(Office.CONFLICT_RESOLUTION),
                    Optional.ofNullable(wish),
                    Optional.ofNullable(issueKinds).orElse(Set.of()),
                    Optional.ofNullable(conflictStage),
                    requester.toContact(usual),
                    Optional.ofNullable(words).filter(said -> !said.isBlank()));
        }

        @Override
        public String toString() {
            return "HelpRequest[***]";
        }
    }

    record Withdrawal(@NotBlank @Size(max = 100) String token) {
        @Override
        public String toString() {
            return "Withdrawal[***]";
        }
    }
}
