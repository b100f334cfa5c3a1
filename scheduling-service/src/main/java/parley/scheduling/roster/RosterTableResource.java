package parley.scheduling.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.access.Callers;

/// The roster of the caller's office as a table.
@Path(RosterTableResource.PATH)
@Tag(name = "Roster")
@RolesAllowed({"staff", "ombuds"})
class RosterTableResource {

    static final String PATH = "/api/v1/roster";
    private static final String LINES = "text/csv";

    private final Callers callers;
    private final RosterDesk desk;
    private final RosterImport imports;

    RosterTableResource(Callers callers, RosterDesk desk, RosterImport imports) {
        this.callers = callers;
        this.desk = desk;
        this.imports = imports;
    }

    @GET
    @Operation(
            summary = "Export everybody, active or not, as comma-separated values",
            description = "What a spreadsheet could take for a formula has an apostrophe in front.")
    @Produces(LINES)
    @APIResponse(
            responseCode = "200",
            description = "The roster",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response exportRoster() {
        return Response.ok(RosterExport.write(desk.all(callers.office())), LINES + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"roster.csv\"")
                .build();
    }

    @POST
    @Operation(
            summary = "Add and change practitioners as a table says",
            description = "It is in UTF-8 and separated by commas or semicolons; who is not in it stays as they "
                    + "are. Sending it twice changes nothing more. Unless every row is without a flaw nothing "
                    + "is written, or with `passOverFlaws` only the rows that are. A row with the version it "
                    + "was exported with does not overwrite what has changed since.")
    @Consumes(LINES)
    @Produces(MediaType.APPLICATION_JSON)
    public RosterImport.Report importRoster(
            @RequestBody(content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
                    byte[] table,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("passOverFlaws") @DefaultValue("false") boolean passOverFlaws) {
        var office = callers.office();
        return dryRun ? imports.look(table, office) : imports.take(table, office, passOverFlaws);
    }
}
