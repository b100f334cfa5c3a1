package parley.notification.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import parley.events.letters.RecipientKind;
import parley.problems.Precondition;

/// People who wrote to a mailbox instead of calling: that they did, and nothing of what they wrote.
@Path("/api/v1/replies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff", "ombuds"})
@Tag(name = "Letters")
class RepliesResource {

    private final ReplyDesk desk;
    private final LetterPolicy policy;

    RepliesResource(ReplyDesk desk, LetterPolicy policy) {
        this.desk = desk;
        this.policy = policy;
    }

    @GET
    @Operation(summary = "Who wrote to one's office and is to be called, the oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplyList.class)))
    public Response listReplies(
            @Parameter(description = "Only who wrote because of this case") @QueryParam("caseId") Optional<UUID> caseId,
            @QueryParam("cursor") Optional<UUID> cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var looker = policy.looker();
        var found = policy.page(
                looker, cursor, limit, (last, most) -> desk.list(looker.office(), caseId.orElse(null), last, most));
        var items = found.stream().limit(limit).map(ReplyDetails::of).toList();
        var next = found.size() > limit ? Optional.of(items.getLast().id()) : Optional.<UUID>empty();
        var response = Response.ok(new ReplyList(items, next));
        next.ifPresent(id -> response.link(nextPage(caseId, id, limit), "next"));
        return response.build();
    }

    @PUT
    @Path("/{id}/phone-call")
    @Operation(summary = "Say that whoever wrote was called")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReplyDetails.class)))
    public Response recordReplyCall(@RestPath UUID id) {
        var looker = policy.looker();
        var reply = desk.find(looker.office(), id);
        reply.ofCase().ifPresent(caseId -> policy.require(looker, caseId));
        var called = desk.called(id);
        return Response.ok(ReplyDetails.of(called))
                .header("ETag", Precondition.etag(called.version()))
                .build();
    }

    private static URI nextPage(Optional<UUID> caseId, UUID cursor, int limit) {
        return URI.create("/api/v1/replies?limit=" + limit + "&cursor=" + cursor
                + caseId.map(value -> "&caseId=" + value).orElse(""));
    }

    /// A page of those to be called.
    ///
    /// @param next the cursor of the next page, absent on the last
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReplyList(List<ReplyDetails> items, Optional<UUID> next) {}

    /// Somebody who wrote.
    ///
    /// @param caseId absent if only the mail, put aside in the mailbox, says who it was; so are the next two
    /// @param recipientId the participant or practitioner whose letter was answered
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReplyDetails(
            UUID id,
            Optional<UUID> caseId,
            Optional<RecipientKind> recipientKind,
            Optional<UUID> recipientId,
            Instant arrivedAt,
            Optional<Instant> calledAt,
            int version) {

        static ReplyDetails of(ReplyRow reply) {
            return new ReplyDetails(
                    reply.id(),
                    reply.ofCase(),
                    reply.who().map(Recipient::kind),
                    reply.who().map(Recipient::id),
                    reply.arrivedAt(),
                    reply.calledAt(),
                    reply.version());
        }
    }
}
