package parley.catalog.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.catalog.hsds.ImportDesk.Becomes;
import parley.catalog.hsds.TablePackage.Unpacked;
import parley.catalog.http.Editor;
import parley.catalog.http.PlainText;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where staff take over what another directory says.
@Path("/api/v1/upkeep/hsds")
@RolesAllowed({Editor.STAFF, Editor.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS")
class ImportResource {

    static final String ZIP = "application/zip";

    private final ImportDesk desk;
    private final SecurityIdentity caller;

    ImportResource(ImportDesk desk, SecurityIdentity caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "importHsds",
            summary = "Import services of another directory, or of an export",
            description =
                    "Whole or not at all: one flaw, and nothing is written. A dry run lists what would become of each.")
    public Imported take(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Only say what would become of each service")
                    boolean dryRun,
            @QueryParam("overwrite")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Take what the package says even where the same was changed here since; that"
                                    + " is otherwise kept, and `kept` names it")
                    boolean overwrite,
            @RequestBody(
                            description = "A package with `services`, a page with `contents`, or a list of services",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = HsdsResource.Whole.class)))
                    @NotNull
                    JsonNode sent) {
        return take(new Unpacked(services(sent), List.of(), List.of()), dryRun, overwrite);
    }

    @POST
    @Path("/tables")
    @Consumes(ZIP)
    @Operation(
            operationId = "importHsdsTables",
            summary = "Import tables of another directory, or of an export",
            description = "A ZIP file with a CSV file for each table; otherwise like a package in JSON.")
    public Imported takeTables(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Only say what would become of each service")
                    boolean dryRun,
            @QueryParam("overwrite")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Take what the package says even where the same was changed here since; that"
                                    + " is otherwise kept, and `kept` names it")
                    boolean overwrite,
            @NotNull byte[] sent) {
        return take(TablePackage.read(sent), dryRun, overwrite);
    }

    private Imported take(Unpacked unpacked, boolean dryRun, boolean overwrite) {
        var services = unpacked.services();
        if (!services.stream().allMatch(PlainText::is)) {
            throw Refusal.because(GeneralReason.MALFORMED_REQUEST)
                    .with(Fault.at("#/services", "must hold no signs that cannot be read"));
        }
        if (services.isEmpty()) {
            throw Refusal.because(GeneralReason.MALFORMED_REQUEST)
                    .with(Fault.at("#/services", "must be there, with at least one service"));
        }
        var only = dryRun || !unpacked.faults().isEmpty();
        var rows = only
                ? desk.plan(services, overwrite)
                : desk.take(services, overwrite, caller.getPrincipal().getName());
        var refused = rows.stream().anyMatch(row -> row.becomes() == Becomes.REFUSED);
        return new Imported(!only && !refused, rows, unpacked.faults(), unpacked.leftOut());
    }

    private static List<JsonNode> services(JsonNode sent) {
        var list = sent.isArray() ? sent : sent.has("services") ? sent.path("services") : sent.path("contents");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /// What became of a package.
    ///
    /// @param written whether anything was written
    /// @param faults rows of tables that cannot be taken, by table and line; then nothing is written
    /// @param leftOut files and rows that no service leads to, by table and line; they stop nothing
    @Schema(
            name = "ImportedHsds",
            requiredProperties = {"written", "items", "faults", "leftOut"})
    record Imported(boolean written, List<ImportDesk.Row> items, List<Fault> faults, List<Fault> leftOut) {}
}
