package parley.catalog.offerings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/// Where each office says what its offerings are.
@Path("/api/v1/offerings/{code}/texts")
@RolesAllowed({Editor.STAFF, Editor.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offerings")
class TextsResource {

    private final TermsDesk desk;
    private final Policies policies;

    TextsResource(TermsDesk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    @PUT
    @Transactional
    @Operation(operationId = "setTexts", summary = "Set what an offering is called and what it says of itself")
    public Offering set(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewTexts texts) {
        return Offering.of(desk.say(code, ifMatch, texts), policies);
    }

    /// What readers are told.
    ///
    /// @param confidentiality what is promised about what a person says
    /// @param confidentialityLimit when that does not hold
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NewTexts(
            @NotBlank @Size(max = 150) String name,
            @NotBlank @Size(max = 1000) String summary,
            @NotNull Confidentiality confidentiality,

            @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must say something") @Size(max = 500) @Nullable
            String confidentialityLimit) {}
}
