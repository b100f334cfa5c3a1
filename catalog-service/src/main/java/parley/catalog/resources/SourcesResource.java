package parley.catalog.resources;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.catalog.http.Fresh;

/// The titles of the documents that facts were read in.
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Resources")
class SourcesResource {

    private final Sources sources;

    SourcesResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Operation(operationId = "listSources", summary = "List the documents that the catalogue was read in")
    @APIResponse(
            responseCode = "200",
            description = "Their codes, which facts name, and their titles",
            content = @Content(schema = @Schema(implementation = SourceList.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    public Response list(@Context Request request) {
        var all = sources.all();
        return Fresh.said(request, all.toString(), new SourceList(all));
    }

    @Schema(requiredProperties = "items")
    record SourceList(List<Sources.Source> items) {}
}
