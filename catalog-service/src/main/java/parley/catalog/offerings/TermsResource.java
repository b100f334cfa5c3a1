package parley.catalog.offerings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Editor;
import parley.catalog.institution.Policies;
import parley.catalog.offerings.OfferingsResource.Offering;
import parley.events.PractitionerRole;
import parley.events.offerings.Audience;

/// Where each office sets the terms of its own offerings.
@Path("/api/v1/offerings/{code}/terms")
@RolesAllowed({Editor.STAFF, Editor.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offerings")
class TermsResource {

    private final TermsDesk desk;
    private final Policies policies;

    TermsResource(TermsDesk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setTerms",
            summary = "Set the terms of an offering",
            description = "They hold for cases that are screened from now on; open cases keep the terms they have.")
    public Offering set(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewTerms terms) {
        return Offering.of(desk.set(code, ifMatch, terms), policies);
    }

    /// What an office may decide without a new release. The procedure and whose yes it takes are the shape of the path
    /// and stay.
    ///
    /// @param practitionersNeeded how many practitioners sit in a session
    /// @param role what each of them must be trained as
    /// @param sessionMinutes how long a session takes, in quarters of an hour
    /// @param secondRoom whether sessions need a room beside the first, to meet people one at a time; unless it is
    ///     said, it stays as it is
    /// @param targetDays the aim from first contact to the first session, in days on the campus calendar
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NewTerms(
            @NotNull @Min(1) @Max(6) Integer practitionersNeeded,
            @NotNull PractitionerRole role,
            @NotNull @Min(15) @Max(480) @Quarters Integer sessionMinutes,
            @NotNull @Min(1) @Max(90) Integer targetDays,
            @NotNull Audience audience,
            @Nullable Boolean secondRoom) {}
}
