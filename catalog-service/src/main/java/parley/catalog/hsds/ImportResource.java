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
import parley.catalog.http.PlainText;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where staff take over what another directory says.
@Path("/api/v1/upkeep/hsds")
@RolesAllowed({ImportResource.STAFF, ImportResource.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS")
class ImportResource {

    static final String STAFF = "staff";
    static final String OMBUDS = "ombuds";
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
            @RequestBody(
                            description = "A package with `services`, a page with `contents`, or a list of services",
                            content = @Content(schema = @Schema(implementation = HsdsResource.Whole.class)))
                    @NotNull
                    JsonNode sent) {
        return take(services(sent), dryRun);
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
            @NotNull byte[] sent) {
        return take(TablePackage.read(sent), dryRun);
    }

    private Imported take(List<JsonNode> services, boolean dryRun) {
        if (!services.stream().allMatch(PlainText::is)) {
            throw Refusal.because(GeneralReason.MALFORMED_REQUEST)
                    .with(Fault.at("#/services", "must hold no signs that cannot be read"));
        }
        if (services.isEmpty()) {
            throw Refusal.because(GeneralReason.MALFORMED_REQUEST)
                    .with(Fault.at("#/services", "must be there, with at least one service"));
        }
        var rows = dryRun
                ? desk.plan(services)
                : desk.take(services, caller.getPrincipal().getName());
        var refused = rows.stream().anyMatch(row -> row.becomes() == Becomes.REFUSED);
        return new Imported(!dryRun && !refused, rows);
    }

    private static List<JsonNode> services(JsonNode sent) {
        var list = sent.isArray() ? sent : sent.has("services") ? sent.path("services") : sent.path("contents");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /// What became of a package.
    ///
    /// @param written whether anything was written
    @Schema(
            name = "ImportedHsds",
            requiredProperties = {"written", "items"})
    record Imported(boolean written, List<ImportDesk.Row> items) {}
}
