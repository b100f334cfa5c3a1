package parley.intake.trends;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.intake.refusals.Reason;
import parley.intake.trends.model.Quarter;
import parley.problems.Refusal;

/// What the cases of a quarter had in common, for those who answer for an office. There is no other question to ask of
/// them than which quarter.
@Path("/api/v1/trends")
@RolesAllowed({TrendsResource.DIRECTOR, STAFF, OMBUDS})
@Tag(name = "Trends", description = "Numbers that tell of nobody.")
class TrendsResource {

    /// Answers for the office of conflict resolution.
    static final String DIRECTOR = "director";

    private static final String QUARTER = "\\d{4}-Q[1-4]";
    private static final String LINES = "text/csv";

    private final TrendsDesk desk;

    TrendsResource(TrendsDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LINES})
    @Operation(summary = "Read a quarter, or the latest one that is published")
    @APIResponse(
            responseCode = "200",
            description = "The quarter; as comma-separated values for who accepts nothing else first",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrendsView.class)),
                @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING))
            })
    public Response trends(
            @QueryParam("quarter") @Nullable @Pattern(regexp = QUARTER) String quarter,
            @Context HttpHeaders headers,
            SecurityContext caller) {
        var trends = desk.find(office(caller), Optional.ofNullable(quarter).flatMap(Quarter::parse))
                .orElseThrow(() -> Refusal.because(Reason.TRENDS_NOT_PUBLISHED));
        return headers.getAcceptableMediaTypes().getFirst().toString().startsWith(LINES)
                ? Response.ok(trends.asLines(), LINES).build()
                : Response.ok(trends, MediaType.APPLICATION_JSON).build();
    }

    /// Neither office reads the other's; who works for both reads neither.
    private static Office office(SecurityContext caller) {
        var ombuds = caller.isUserInRole(OMBUDS);
        if (ombuds && (caller.isUserInRole(STAFF) || caller.isUserInRole(DIRECTOR))) {
            throw Refusal.because(Reason.TWO_OFFICES);
        }
        return ombuds ? Office.OMBUDS : Office.CONFLICT_RESOLUTION;
    }
}
