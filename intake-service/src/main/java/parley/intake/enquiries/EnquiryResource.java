package parley.intake.enquiries;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.events.Office;
import parley.intake.cases.ContactBody;
import parley.intake.limits.Door;
import parley.intake.limits.Limited;
import parley.intake.people.Usual;
import parley.intake.requests.TakenRequest;

/// Questions without a name, for who asks them.
///
/// These requests take no `Idempotency-Key`: to repeat an answer, its code would have to be kept. A question that is
/// sent twice is asked twice, and each forgets itself. A code travels in a body and never in an address, which is
/// written down in too many places.
@Path("/api/v1/enquiries")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enquiries", description = "Asking without a name, and the answer.")
class EnquiryResource {

    private final EnquiryDesk desk;
    private final Usual usual;

    EnquiryResource(EnquiryDesk desk, Usual usual) {
        this.desk = desk;
        this.usual = usual;
    }

    @POST
    @Limited(Door.ENQUIRIES)
    @Operation(summary = "Ask an office a question, without a name")
    @APIResponse(
            responseCode = "201",
            description = "The code that finds the question again; it is shown this once",
            content = @Content(schema = @Schema(implementation = EnquiryCode.class)))
    public Response ask(@NotNull @Valid Question question) {
        var code = desk.ask(question.office(), question.question());
        return Response.status(Response.Status.CREATED)
                .entity(new EnquiryCode(code.shown()))
                .build();
    }

    @POST
    @Path("/reading")
    @Limited(Door.CODES)
    @Operation(summary = "Find one's question again, with the answer if there is one")
    public Enquiry readByCode(@NotNull @Valid EnquiryCode shown) {
        return desk.read(shown.code());
    }

    @POST
    @Path("/ending")
    @Limited(Door.CODES)
    @Operation(summary = "Have one's question forgotten at once")
    @APIResponse(responseCode = "204", description = "Nobody can read it any more, and the code finds nothing")
    public void endByCode(@NotNull @Valid EnquiryCode shown) {
        desk.end(shown.code());
    }

    @POST
    @Path("/request")
    @Limited(Door.CODES)
    @Operation(summary = "Ask for help with what the question was about")
    @APIResponse(
            responseCode = "201",
            description = "A case is open and the question is forgotten; the reference is what to say on the telephone,"
                    + " and the token, which is shown this once, takes the request back for an hour",
            content = @Content(schema = @Schema(implementation = TakenRequest.class)))
    public Response requestByCode(@NotNull @Valid NamedRequest named) {
        var taken = desk.request(named.code(), named.requester().toContact(usual));
        return Response.status(Response.Status.CREATED)
                .entity(TakenRequest.of(taken))
                .build();
    }

    record Question(
            @NotNull Office office,
            @NotBlank @Size(max = 4000) String question) {
        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    record EnquiryCode(@NotBlank @Size(max = 40) String code) {
        @Override
        public String toString() {
            return "EnquiryCode[***]";
        }
    }

    record NamedRequest(
            @NotBlank @Size(max = 40) String code,
            @NotNull @Valid ContactBody requester) {
        @Override
        public String toString() {
            return "NamedRequest[***]";
        }
    }
}
