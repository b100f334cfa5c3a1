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
import parley.problems.GeneralReason;
import parley.problems.Problem;
import parley.problems.Refusal;

/// What is true of the institution, for whoever shows it.
@Path("/api/v1/institution")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Institution", description = "Whose catalogue this is.")
class InstitutionResource {

    /// Where pages find the logo.
    static final String LOGO = "/api/v1/institution/logo";

    private final Facts facts;
    private final Optional<Logo> logo;

    InstitutionResource(InstitutionFiles files) {
        var institution = files.institution();
        this.facts = Facts.of(institution);
        this.logo = institution.logo().map(name -> Logo.of(name, files));
    }

    @GET
    @Operation(operationId = "readInstitution", summary = "Read whose catalogue this is")
    @APIResponse(
            responseCode = "200",
            description =
                    "Names, zone, language, holidays, which resources describe the two offices, and how pages look",
            content = @Content(schema = @Schema(implementation = Facts.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    public Response read(@Context Request request) {
        return Fresh.said(request, facts.toString(), facts);
    }

    @GET
    @Path("/logo")
    @Produces({Logo.SVG, Logo.PNG})
    @Operation(operationId = "showLogo", summary = "Show the institution's logo, for its pages")
    @APIResponse(responseCode = "200", description = "A picture")
    @APIResponse(
            responseCode = "404",
            description = "The institution has given none",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response logo() {
        var shown = logo.orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        return Response.fromResponse(Fresh.forAMinute(shown.bytes()))
                .type(shown.type())
                .build();
    }

    /// A picture.
    private record Logo(byte[] bytes, String type) {

        static final String SVG = "image/svg+xml";
        static final String PNG = "image/png";

        static Logo of(String name, InstitutionFiles files) {
            return new Logo(files.bytes(name), name.endsWith("svg") ? SVG : PNG);
        }
    }

    /// The facts.
    ///
    /// @param names today's name first
    /// @param whenClosed the code of the resource to turn to when another one is closed
    /// @param offices the code of the resource that describes each office, with its phones, places and hours
    /// @param accent the colour of pages, such as `#00594c`, if there is one
    /// @param logo where pages find the logo, if there is one
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"names", "zone", "language", "offices"})
    record Facts(
            List<String> names,
            ZoneId zone,
            String language,
            List<LocalDate> holidays,
            Optional<String> whenClosed,
            Map<Office, String> offices,
            Optional<String> accent,
            Optional<String> logo) {

        static Facts of(Institution institution) {
            return new Facts(
                    institution.names(),
                    institution.zone(),
                    institution.language().toLanguageTag(),
                    institution.holidays().stream().sorted().toList(),
                    institution.whenClosed(),
                    new TreeMap<>(institution.offices()),
                    institution.accent(),
                    institution.logo().map(_ -> LOGO));
        }
    }
}
