package parley.catalog.institution;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.catalog.http.Fresh;
import parley.events.Office;

/// What is true of the institution, for whoever shows it.
@Path("/api/v1/institution")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Institution", description = "Whose catalogue this is.")
class InstitutionResource {

    private final Facts facts;

    InstitutionResource(InstitutionFiles files) {
        this.facts = Facts.of(files.institution());
    }

    @GET
    @Operation(operationId = "readInstitution", summary = "Read whose catalogue this is")
    @APIResponse(
            responseCode = "200",
            description = "Names, zone, language, holidays, and which resources describe the two offices",
            content = @Content(schema = @Schema(implementation = Facts.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    public Response read(@Context Request request) {
        return Fresh.list(request, List.of(facts.toString()), facts);
    }

    /// The facts.
    ///
    /// @param names today's name first
    /// @param whenClosed the code of the resource to turn to when another one is closed
    /// @param offices the code of the resource that describes each office, with its phones, places and hours
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"names", "zone", "language", "offices"})
    record Facts(
            List<String> names,
            ZoneId zone,
            String language,
            List<LocalDate> holidays,
            Optional<String> whenClosed,
            Map<Office, String> offices) {

        static Facts of(Institution institution) {
            return new Facts(
                    institution.names(),
                    institution.zone(),
                    institution.language().toLanguageTag(),
                    institution.holidays().stream().sorted().toList(),
                    institution.whenClosed(),
                    new TreeMap<>(institution.offices()));
        }
    }
}
