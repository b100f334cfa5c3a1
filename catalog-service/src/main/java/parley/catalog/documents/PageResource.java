package parley.catalog.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Editor;
import parley.catalog.http.Fresh;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Documents to be read and printed, at addresses that stay.
@Path("/documents")
@PermitAll
@Tag(name = "Documents")
class PageResource {

    private static final String PDF = "application/pdf";

    private final Documents documents;
    private final DocumentDesk desk;
    private final Pages pages;
    private final Press press;
    private final Look look;
    private final Clock clock;

    PageResource(Documents documents, DocumentDesk desk, Pages pages, Press press, Look look, Clock clock) {
        this.documents = documents;
        this.desk = desk;
        this.pages = pages;
        this.press = press;
        this.look = look;
        this.clock = clock;
    }

    @GET
    @Path("/{code: [a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showDocument", summary = "Show a document, to be read and printed")
    @APIResponse(responseCode = "200", description = "A page")
    public Response page(
            @PathParam("code") String code,
            @QueryParam("version") @Parameter(description = "The latest unless it is said") @Nullable Integer version) {
        return Response.fromResponse(Fresh.forAMinute(pages.html(find(code, version))))
                .header("Content-Security-Policy", look.leave())
                .build();
    }

    @GET
    @Path("/{code: [a-z0-9-]+}.pdf")
    @Produces(PDF)
    @Operation(operationId = "printDocument", summary = "The same page as a file")
    @APIResponse(responseCode = "200", description = "A PDF")
    public Response pdf(
            @PathParam("code") String code,
            @QueryParam("version") @Parameter(description = "The latest unless it is said") @Nullable Integer version) {
        return Fresh.forAMinute(press.pdf(find(code, version)));
    }

    @POST
    @Path("/{code: [a-z0-9-]+}/preview")
    @RolesAllowed({Editor.STAFF, Editor.OMBUDS})
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "previewDocument",
            summary = "Show a text as it would be read, without publishing it",
            description = "Nothing is kept of it.")
    @APIResponse(responseCode = "200", description = "A page")
    public Response preview(@PathParam("code") String code, @NotNull @Valid Text text) {
        return unpublished(new Document(code, 0, clock.instant(), text));
    }

    @GET
    @Path("/{code: [a-z0-9-]+}/draft")
    @RolesAllowed({Editor.STAFF, Editor.OMBUDS})
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showDocumentDraft", summary = "Show a document's draft as it would be read")
    @APIResponse(responseCode = "200", description = "A page")
    public Response draft(@PathParam("code") String code) {
        var draft = desk.draft(code);
        return unpublished(new Document(code, draft.basedOn() + 1, clock.instant(), draft.content()));
    }

    private Response unpublished(Document document) {
        return Response.fromResponse(Fresh.forNobodyElse(pages.html(document)))
                .header("Content-Security-Policy", look.leave())
                .build();
    }

    private Document find(String code, @Nullable Integer version) {
        return Optional.ofNullable(version)
                .map(one -> documents.find(code, one))
                .orElseGet(() -> documents.latest(code))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
