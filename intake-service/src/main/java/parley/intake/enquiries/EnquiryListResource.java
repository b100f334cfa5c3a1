package parley.intake.enquiries;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.intake.access.CurrentStaff;

/// Questions without a name, for the staff of the office that was asked.
@Path("/api/v1/enquiries")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enquiries")
class EnquiryListResource {

    private final EnquiryDesk desk;
    private final CurrentStaff staff;

    EnquiryListResource(EnquiryDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @GET
    @Operation(summary = "List the questions of the office, those without an answer first")
    public EnquiryPage listEnquiries(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return new EnquiryPage(desk.of(staff.member().office(), limit).stream()
                .map(EnquiryItem::of)
                .toList());
    }

    @PUT
    @Path("/{id}/answer")
    @Operation(summary = "Answer a question, or answer it better")
    @APIResponse(
            responseCode = "200",
            description = "The question with its answer",
            content = @Content(schema = @Schema(implementation = EnquiryItem.class)))
    public Response answerEnquiry(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid GivenAnswer given) {
        var item = EnquiryItem.of(desk.answer(staff.member().office(), id, ifMatch, given.answer()));
        return Response.ok(item)
                .tag(new EntityTag(Long.toString(item.version())))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget a question")
    public void dropEnquiry(@PathParam("id") UUID id) {
        desk.drop(staff.member().office(), id);
    }

    record GivenAnswer(@NotBlank @Size(max = 4000) String answer) {
        @Override
        public String toString() {
            return "GivenAnswer[***]";
        }
    }

    record EnquiryPage(List<EnquiryItem> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnquiryItem(UUID id, String question, @Nullable String answer, LocalDate changedOn, long version) {

        static EnquiryItem of(EnquiryDesk.Held held) {
            return new EnquiryItem(
                    held.row().id(),
                    held.words().question(),
                    held.words().answer(),
                    held.row().changedOn(),
                    held.row().version());
        }

        @Override
        public String toString() {
            return "EnquiryItem[***]";
        }
    }
}
