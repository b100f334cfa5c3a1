package parley.catalog.offerings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Editor;
import parley.catalog.institution.Policies;
import parley.catalog.offerings.OfferingsResource.Offering;

/// What an office's offerings said and promised before, and how that comes back.
@Path("/api/v1/offerings/{code}/versions")
@RolesAllowed({Editor.STAFF, Editor.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offerings")
class PastResource {

    private final TermsDesk desk;
    private final Policies policies;

    PastResource(TermsDesk desk, Policies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listOfferingVersions",
            summary = "List what an offering said and promised, the latest first")
    public OfferingVersions versions(@PathParam("code") String code) {
        return new OfferingVersions(desk.versions(code));
    }

    @POST
    @Path("/{version}/return")
    @Transactional
    @Operation(
            operationId = "bringOfferingVersionBack",
            summary = "Make an offering what it was once",
            description = "It becomes the latest version; nothing in between is lost.")
    public Offering bringBack(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @Parameter(required = true, description = "The ETag of the offering") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return Offering.of(desk.bringBack(code, version, ifMatch), policies);
    }

    /// The versions of an offering.
    @Schema(requiredProperties = "items")
    record OfferingVersions(List<Past.OfferingVersion> items) {}
}
