package parley.catalog.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import parley.catalog.documents.DocumentsResource.ShownDocument;
import parley.catalog.drafts.Draft;
import parley.catalog.http.Editor;
import parley.problems.Precondition;

/// What an office is about to publish as a document. `GET /documents/{code}/draft` shows it as it would be read.
@Path("/api/v1/documents/{code}/draft")
@RolesAllowed({Editor.STAFF, Editor.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class DocumentDraftResource {

    private final DocumentDesk desk;

    DocumentDraftResource(DocumentDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "readDocumentDraft", summary = "Read a document's draft")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag, and where it is shown as it would be read",
            content = @Content(schema = @Schema(implementation = DocumentPreview.class)))
    public Response read(@PathParam("code") String code) {
        return shown(desk.draft(code));
    }

    @PUT
    @Operation(
            operationId = "saveDocumentDraft",
            summary = "Save a draft of a document, or of a new one",
            description = "Readers see nothing of it.")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = DocumentPreview.class)))
    public Response save(
            @PathParam("code")
                    @Size(max = 60)
                    @Pattern(
                            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                            message = "must be small letters and digits, with dashes between words")
                    String code,
            @Parameter(required = true, description = "The draft's ETag; \"0\" to begin one")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @QueryParam("basedOn")
                    @Min(0)
                    @Parameter(
                            description = "The version of the document that the draft has seen; unless it is said, the"
                                    + " one that it was begun upon")
                    @Nullable
                    Integer basedOn,
            @NotNull @Valid Text text) {
        return shown(desk.save(code, ifMatch, basedOn, text));
    }

    @DELETE
    @Operation(operationId = "discardDocumentDraft", summary = "Throw a document's draft away")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        desk.discard(code, ifMatch);
    }

    @POST
    @Path("/publication")
    @Operation(
            operationId = "publishDocumentDraft",
            summary = "Put the draft before readers, as the document's next version")
    @APIResponse(
            responseCode = "200",
            description = "What readers see from now on",
            content = @Content(schema = @Schema(implementation = ShownDocument.class)))
    public Response publish(
            @PathParam("code") String code,
            @Parameter(required = true, description = "The draft's ETag") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return ShownDocument.published(desk.publishDraft(code, ifMatch));
    }

    private static Response shown(Draft<Text> draft) {
        var preview = new DocumentPreview(
                draft.version(),
                draft.basedOn(),
                draft.changedAt(),
                draft.changedBy(),
                draft.content(),
                "/documents/" + draft.code() + "/draft");
        return Response.ok(preview)
                .header("ETag", Precondition.etag(draft.version()))
                .build();
    }

    /// A draft of a document.
    ///
    /// @param basedOn the version of the document that stood when it was begun; 0 if there was none
    /// @param changedBy the sign-in name of whoever changed it last
    /// @param page where it is shown as it would be read
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"version", "basedOn", "changedAt", "changedBy", "text", "page"})
    record DocumentPreview(int version, int basedOn, Instant changedAt, String changedBy, Text text, String page) {}
}
