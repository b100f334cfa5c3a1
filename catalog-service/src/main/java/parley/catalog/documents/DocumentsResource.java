package parley.catalog.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Editor;
import parley.catalog.http.Fresh;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Problem;
import parley.problems.Refusal;

/// The documents over HTTP: open to everybody, and no trace is kept of who looked.
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "What the offices promise, how they work, what people agree to.")
class DocumentsResource {

    private final Documents documents;
    private final DocumentDesk desk;

    DocumentsResource(Documents documents, DocumentDesk desk) {
        this.documents = documents;
        this.desk = desk;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDocuments", summary = "List the documents")
    @APIResponse(
            responseCode = "200",
            description = "Their titles, and where each can be read and printed",
            content = @Content(schema = @Schema(implementation = DocumentList.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    public Response list(@Context Request request) {
        var all = documents.all();
        return Fresh.list(
                request,
                all,
                new DocumentList(all.stream().map(DocumentLink::of).toList()));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "readDocument", summary = "Read a document")
    @APIResponse(
            responseCode = "200",
            description = "Its latest version",
            content = @Content(schema = @Schema(implementation = ShownDocument.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "No document has this code",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response read(@PathParam("code") String code, @Context Request request) {
        var document = require(documents.latest(code));
        return Fresh.one(request, document.version(), ShownDocument.of(document));
    }

    @GET
    @Path("/{code}/versions/{version}")
    @PermitAll
    @Operation(operationId = "readDocumentVersion", summary = "Read a version of a document; it never changes")
    @APIResponse(
            responseCode = "200",
            description = "As it was published",
            content = @Content(schema = @Schema(implementation = ShownDocument.class)))
    @APIResponse(responseCode = "304", description = "It is the one that has the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "There is no such version",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response version(
            @PathParam("code") String code, @PathParam("version") int version, @Context Request request) {
        var document = require(documents.find(code, version));
        return Fresh.one(request, document.version(), ShownDocument.of(document));
    }

    @GET
    @Path("/{code}/versions")
    @RolesAllowed({Editor.STAFF, Editor.OMBUDS})
    @Operation(operationId = "listDocumentVersions", summary = "List a document's versions, the latest first")
    public DocumentVersions versions(@PathParam("code") String code) {
        var all = documents.versions(code);
        if (all.isEmpty()) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
        return new DocumentVersions(all);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Editor.STAFF, Editor.OMBUDS})
    @Operation(
            operationId = "publishDocument",
            summary = "Publish a document's next version, or a new document",
            description = "Earlier versions stay where they are, and any of them can come back.")
    @APIResponse(
            responseCode = "200",
            description = "What readers see from now on",
            content = @Content(schema = @Schema(implementation = ShownDocument.class)))
    public Response publish(
            @PathParam("code")
                    @Size(max = 60)
                    @Pattern(
                            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
                            message = "must be small letters and digits, with dashes between words")
                    String code,
            @Parameter(required = true, description = "The ETag of what stands; \"0\" for a new one")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Text text) {
        return ShownDocument.published(desk.publish(code, ifMatch, text));
    }

    @POST
    @Path("/{code}/versions/{version}/return")
    @RolesAllowed({Editor.STAFF, Editor.OMBUDS})
    @Operation(
            operationId = "bringDocumentVersionBack",
            summary = "Publish an earlier version of a document again",
            description = "It becomes the latest version; nothing in between is lost.")
    @APIResponse(
            responseCode = "200",
            description = "What readers see from now on",
            content = @Content(schema = @Schema(implementation = ShownDocument.class)))
    public Response bringBack(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @Parameter(required = true, description = "The ETag of the document") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return ShownDocument.published(desk.bringBack(code, version, ifMatch));
    }

    private static Document require(Optional<Document> found) {
        return found.orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// The documents there are.
    @Schema(requiredProperties = "items")
    record DocumentList(List<DocumentLink> items) {}

    /// A document, and where it can be read.
    ///
    /// @param page to be read and printed
    /// @param pdf the same as a file
    @Schema(requiredProperties = {"code", "version", "title", "summary", "page", "pdf"})
    record DocumentLink(String code, int version, String title, String summary, String page, String pdf) {

        static DocumentLink of(Document document) {
            return new DocumentLink(
                    document.code(),
                    document.version(),
                    document.text().title(),
                    document.text().summary(),
                    "/documents/" + document.code(),
                    "/documents/" + document.code() + ".pdf");
        }
    }

    /// A version of a document.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"code", "version", "publishedAt", "text"})
    record ShownDocument(String code, int version, Instant publishedAt, Text text) {

        static ShownDocument of(Document document) {
            return new ShownDocument(document.code(), document.version(), document.publishedAt(), document.text());
        }

        static Response published(Document document) {
            return Response.ok(of(document))
                    .header("ETag", Precondition.etag(document.version()))
                    .build();
        }
    }

    /// The versions of a document.
    @Schema(requiredProperties = "items")
    record DocumentVersions(List<Documents.DocumentVersion> items) {}
}
