package parley.intake.cases;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.intake.access.CasePolicy;
import parley.intake.access.CurrentStaff;
import parley.intake.cases.CaseItems.CaseItem;
import parley.intake.team.Team;

/// The cases of an office, latest first.
@Path("/api/v1/cases")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseListResource {

    private final CaseRows rows;
    private final CasePolicy policy;
    private final CaseItems shown;
    private final CurrentStaff staff;
    private final Team team;

    CaseListResource(CaseRows rows, CasePolicy policy, CaseItems shown, CurrentStaff staff, Team team) {
        this.rows = rows;
        this.policy = policy;
        this.shown = shown;
        this.staff = staff;
        this.team = team;
    }

    @GET
    @Transactional
    @Operation(summary = "List the cases of the office")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases",
            content = @Content(schema = @Schema(implementation = CasePage.class)))
    public Response listCases(
            @QueryParam("state") @Nullable CaseState state,
            @Parameter(description = "Only those that one works on") @QueryParam("mine") @DefaultValue("false")
                    boolean mine,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable UUID cursor) {
        var member = staff.member();
        var found = rows.of(
                member.office(),
                Optional.ofNullable(state),
                mine ? Optional.of(team.casesOf(member)) : Optional.empty(),
                policy.persons(member),
                Optional.ofNullable(cursor),
                limit + 1);
        var items = shown.of(found.stream().limit(limit).toList());
        var next = found.size() > limit ? items.getLast().id() : null;
        var response = Response.ok(new CasePage(items, next));
        if (next != null) {
            var link = UriBuilder.fromPath("/api/v1/cases")
                    .queryParam("limit", limit)
                    .queryParam("cursor", next);
            Optional.ofNullable(state).ifPresent(it -> link.queryParam("state", it));
            if (mine) {
                link.queryParam("mine", true);
            }
            response.link(link.build(), "next");
        }
        return response.build();
    }

    /// @param next the cursor of the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CasePage(List<CaseItem> items, @Nullable UUID next) {}
}
