package parley.catalog.offerings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.drafts.Draft;
import parley.catalog.http.Editor;
import parley.catalog.institution.Policies;
import parley.catalog.offerings.OfferingsResource.Offering;
import parley.problems.Precondition;

/// What an office is about to say and promise.
@Path("/api/v1/offerings/{code}/draft")
@RolesAllowed({Editor.STAFF, Editor.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offerings")
class OfferingDraftResource {

    private final TermsDesk desk;
    private final Policies policies;

    OfferingDraftResource(TermsDesk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readOfferingDraft",
            summary = "Read an offering's draft, as it is and as readers would see it")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag",
            content = @Content(schema = @Schema(implementation = OfferingPreview.class)))
    public Response read(@PathParam("code") String code) {
        return shown(desk.draft(code));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "saveOfferingDraft",
            summary = "Save a draft of an offering",
            description = "Readers see nothing of it, and no case has its terms.")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = OfferingPreview.class)))
    public Response save(
            @PathParam("code") String code,
            @Parameter(required = true, description = "The draft's ETag; \"0\" to begin one")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @QueryParam("basedOn")
                    @Min(0)
                    @Parameter(
                            description = "The version of the offering that the draft has seen; unless it is said, the"
                                    + " one that it was begun upon")
                    @Nullable
                    Integer basedOn,
            @NotNull @Valid NewOffering offering) {
        return shown(desk.save(code, ifMatch, basedOn, offering));
    }

    @DELETE
    @Transactional
    @Operation(operationId = "discardOfferingDraft", summary = "Throw an offering's draft away")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        desk.discard(code, ifMatch);
    }

    @POST
    @Path("/publication")
    @Transactional
    @Operation(
            operationId = "publishOfferingDraft",
            summary = "Put the draft before readers, as the offering's next version",
            description = "Its terms hold for cases that are screened from now on.")
    public Offering publish(
            @PathParam("code") String code,
            @Parameter(required = true, description = "The draft's ETag") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return Offering.of(desk.publish(code, ifMatch), policies);
    }

    private Response shown(Draft<NewOffering> draft) {
        var preview = new OfferingPreview(
                draft.version(),
                draft.basedOn(),
                draft.changedAt(),
                draft.changedBy(),
                draft.content(),
                desk.preview(draft));
        return Response.ok(preview)
                .header("ETag", Precondition.etag(draft.version()))
                .build();
    }

    /// A draft of an offering.
    ///
    /// @param basedOn the version of the offering that stood when it was begun
    /// @param changedBy the sign-in name of whoever changed it last
    /// @param shown what readers would see
    @Schema(requiredProperties = {"version", "basedOn", "changedAt", "changedBy", "offering", "shown"})
    record OfferingPreview(
            int version, int basedOn, Instant changedAt, String changedBy, NewOffering offering, Offering shown) {}
}
