package parley.notification.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterKind;
import parley.events.letters.RecipientKind;
import parley.notification.neighbours.NeighbourAway;
import parley.notification.wording.Words;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Letters as staff see them: what is owed to whom by id, how far it has come, and what it says. Names and addresses
/// are not here.
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff", "ombuds"})
@Tag(name = "Letters", description = "Letters that are owed, and what became of them.")
class LettersResource {

    private final LetterDesk desk;
    private final LetterPolicy policy;
    private final Preview preview;

    LettersResource(LetterDesk desk, LetterPolicy policy, Preview preview) {
        this.desk = desk;
        this.policy = policy;
        this.preview = preview;
    }

    @GET
    @Operation(summary = "The letters of one's office, the oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterList.class)))
    public Response listLetters(
            @QueryParam("state") Optional<LetterState> state,
            @QueryParam("caseId") Optional<UUID> caseId,
            @QueryParam("cursor") Optional<UUID> cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var looker = policy.looker();
        var found = policy.page(
                looker,
                cursor,
                limit,
                (last, most) -> desk.list(looker.office(), state.orElse(null), caseId.orElse(null), last, most));
        var items = found.stream().limit(limit).map(LetterDetails::of).toList();
        var next = found.size() > limit ? Optional.of(items.getLast().id()) : Optional.<UUID>empty();
        var response = Response.ok(new LetterList(items, next));
        next.ifPresent(id -> response.link(nextPage(state, caseId, id, limit), "next"));
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One letter")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterDetails.class)))
    public Response getLetter(@RestPath UUID id) {
        return answer(Response.ok(), shown(id));
    }

    @GET
    @Path("/{id}/preview")
    @Operation(
            summary = "What a letter says",
            description = "As its reader gets it, but without their name and without what opens their page. The"
                    + " language is that of the office unless another one is asked for.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterPreview.class)))
    public LetterPreview previewLetter(
            @RestPath UUID id,
            @QueryParam("language") @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?") String language) {
        var letter = shown(id);
        if (!Telling.isOpen(letter)) {
            throw Refusal.because(Reason.LETTER_IS_NOT_SHOWN);
        }
        try {
            return preview.of(letter.untaken(), language == null ? Locale.ROOT : Locale.forLanguageTag(language))
                    .map(LetterPreview::of)
                    .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        } catch (NeighbourAway _) {
            throw Refusal.because(GeneralReason.UNAVAILABLE).withHeader("Retry-After", "2");
        }
    }

    @POST
    @Path("/{id}/retries")
    @Operation(summary = "Let a failed letter try again")
    @APIResponse(
            responseCode = "202",
            description = "It tries again",
            content = @Content(schema = @Schema(implementation = LetterDetails.class)))
    public Response retryLetter(@RestPath UUID id) {
        return answer(Response.accepted(), desk.retry(shown(id).id()));
    }

    @PUT
    @Path("/{id}/phone-call")
    @Operation(summary = "Say that the person was phoned instead")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LetterDetails.class)))
    public Response recordPhoneCall(@RestPath UUID id) {
        return answer(Response.ok(), desk.phoned(shown(id).id()));
    }

    /// A letter that the caller may see; intake is asked outside of any transaction.
    private LetterRow shown(UUID id) {
        var looker = policy.looker();
        var letter = desk.find(looker.office(), id);
        policy.require(looker, letter.caseId());
        return letter;
    }

    private static Response answer(Response.ResponseBuilder response, LetterRow letter) {
        return response.entity(LetterDetails.of(letter))
                .header("ETag", Precondition.etag(letter.version()))
                .build();
    }

    private static URI nextPage(Optional<LetterState> state, Optional<UUID> caseId, UUID cursor, int limit) {
        return URI.create("/api/v1/letters?limit=" + limit + "&cursor=" + cursor
                + state.map(value -> "&state=" + value).orElse("")
                + caseId.map(value -> "&caseId=" + value).orElse(""));
    }

    /// A page of letters.
    ///
    /// @param next the cursor of the next page, absent on the last
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LetterList(List<LetterDetails> items, Optional<UUID> next) {}

    /// A letter in words.
    record LetterPreview(String subject, String text, String html) {

        static LetterPreview of(Words words) {
            return new LetterPreview(words.subject(), words.text(), words.html());
        }

        @Override
        public String toString() {
            return "LetterPreview[***]";
        }
    }

    /// One letter.
    ///
    /// @param kind absent where it would tell who has stopped, and so are the next two
    /// @param recipientId the participant or practitioner it is for
    /// @param cause why it failed
    /// @param repairs what staff can do about it, the likeliest first
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LetterDetails(
            UUID id,
            UUID caseId,
            Optional<LetterKind> kind,
            RecipientKind recipientKind,
            Optional<UUID> recipientId,
            Optional<UUID> sessionId,
            LetterState state,
            Instant dueAt,
            int attempts,
            Optional<FailureCause> cause,
            List<Repair> repairs,
            Optional<Instant> settledAt,
            int version) {

        static LetterDetails of(LetterRow letter) {
            var open = Optional.of(letter).filter(Telling::isOpen);
            return new LetterDetails(
                    letter.id(),
                    letter.caseId(),
                    open.map(LetterRow::kind),
                    letter.recipient().kind(),
                    open.map(one -> one.recipient().id()),
                    open.flatMap(LetterRow::session).map(SessionRevision::session),
                    letter.state(),
                    letter.dueAt(),
                    letter.attempts(),
                    letter.cause(),
                    Repair.of(letter),
                    letter.settledAt(),
                    letter.version());
        }
    }
}
