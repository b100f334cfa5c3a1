package parley.catalog.hsds;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.finding.Search;
import parley.catalog.http.Fresh;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Published;
import parley.catalog.resources.Shelf;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// The endpoints of the specification's API reference, for other directories: open to everybody.
@Path("/api/v1/hsds")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "HSDS", description = "The guide as other directories read it (Open Referral HSDS 3.0).")
class HsdsResource {

    private static final String VERSION = "3.0";
    private static final String PROFILE = "https://docs.openreferral.org/en/v3.0.1/hsds/";
    private static final String DESCRIPTION =
            "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json";

    private final Shelf shelf;
    private final Search search;
    private final ObjectMapper json;
    private final Translation translation;

    HsdsResource(Shelf shelf, Search search, InstitutionFiles files, ObjectMapper json) {
        this.shelf = shelf;
        this.search = search;
        this.json = json;
        this.translation = new Translation(files.institution(), json);
    }

    @GET
    @Operation(operationId = "readHsdsBase", summary = "Which version of the specification this speaks")
    @APIResponse(
            responseCode = "200",
            description = "Its version",
            content = @Content(schema = @Schema(implementation = Base.class)))
    public Response base() {
        return Fresh.forAMinute(new Base(VERSION, PROFILE, DESCRIPTION));
    }

    @GET
    @Path("/services")
    @Operation(operationId = "listHsdsServices", summary = "List services")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; wishes add up",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public Response services(
            @Valid @BeanParam Listing listing,
            @BeanParam ServiceWishes wishes,
            @QueryParam("minimal") @DefaultValue("false") @Parameter(description = "Only ids, and when each changed")
                    boolean minimal,
            @QueryParam("full") @DefaultValue("false") boolean full) {
        return listing.of(
                found(listing, wishes).toList(),
                published -> minimal
                        ? new Changed(translation.id(published), published.publishedAt())
                        : full ? translation.whole(published) : translation.inShort(published),
                json);
    }

    @GET
    @Path("/services/{id}")
    @Operation(operationId = "readHsdsService", summary = "Read a service with everything that belongs to it")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = Service.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    public Response service(@PathParam("id") UUID id, @Context Request request) {
        var found = one(shelf.guide().inOrder().stream(), translation::id, id);
        return Fresh.one(request, found.version(), translation.whole(found));
    }

    @GET
    @Path("/package")
    @Operation(
            operationId = "exportHsds",
            summary = "Export the whole guide",
            description = "It can be imported again, here or elsewhere, and loses nothing on the way.")
    @APIResponse(
            responseCode = "200",
            description = "Every service with everything that belongs to it",
            content = @Content(schema = @Schema(implementation = Whole.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    public Response whole(@Context Request request) {
        var guide = shelf.guide();
        return Fresh.edition(
                request,
                guide.edition(),
                () -> new Whole(guide.inOrder().stream().map(translation::whole).toList()));
    }

    @GET
    @Path("/package.zip")
    @Produces(ImportResource.ZIP)
    @Operation(
            operationId = "exportHsdsTables",
            summary = "Export the whole guide as tables",
            description = "The specification's other form: a CSV file for each table. It can be imported again, too.")
    @APIResponse(responseCode = "200", description = "A ZIP file")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    public Response tables(@Context Request request) {
        var guide = shelf.guide();
        return Fresh.edition(
                request,
                guide.edition(),
                () -> TablePackage.write(
                        guide.inOrder().stream().map(translation::whole).toList()));
    }

    @GET
    @Path("/organizations")
    @Operation(operationId = "listHsdsOrganizations", summary = "List organizations: the institution")
    @APIResponse(
            responseCode = "200",
            description = "A page of one",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public Response organizations(
            @Valid @BeanParam Listing listing,
            @QueryParam("full") @DefaultValue("false") boolean full,
            @QueryParam("full_service") @DefaultValue("false") @Parameter(description = "With everything it offers")
                    boolean fullService) {
        var ours = translation.organization();
        return listing.of(
                Stream.of(ours)
                        .filter(one ->
                                listing.isSaidIn(one.name(), one.alternateName().orElse(""), one.description()))
                        .map(one -> organization(one, full || fullService))
                        .toList(),
                json);
    }

    @GET
    @Path("/organizations/{id}")
    @Operation(operationId = "readHsdsOrganization", summary = "Read the institution")
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content = @Content(schema = @Schema(implementation = Organization.class)))
    public Response organization(
            @PathParam("id") UUID id,
            @QueryParam("full_service") @DefaultValue("false") @Parameter(description = "With everything it offers")
                    boolean fullService) {
        var ours = one(Stream.of(translation.organization()), Organization::id, id);
        return Fresh.forAMinute(organization(ours, fullService));
    }

    @GET
    @Path("/locations")
    @Operation(operationId = "listHsdsLocations", summary = "List places")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public Response locations(@Valid @BeanParam Listing listing) {
        return listing.of(
                shelf.guide().inOrder().stream()
                        .flatMap(published -> published.entry().places().stream())
                        .distinct()
                        .filter(place -> listing.isSaidIn(place))
                        .toList(),
                translation::location,
                json);
    }

    @GET
    @Path("/service_at_locations")
    @Operation(operationId = "listHsdsServicesAtLocations", summary = "List which service is at which place")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public Response servicesAtLocations(@Valid @BeanParam Listing listing, @BeanParam ServiceWishes wishes) {
        return listing.of(
                found(listing, wishes).flatMap(Standing::of).toList(),
                standing -> translation.at(standing.service(), standing.place()),
                json);
    }

    @GET
    @Path("/service_at_locations/{id}")
    @Operation(operationId = "readHsdsServiceAtLocation", summary = "Read that a service is at a place")
    @APIResponse(
            responseCode = "200",
            description = "The two",
            content = @Content(schema = @Schema(implementation = ServiceAtLocation.class)))
    public Response serviceAtLocation(@PathParam("id") UUID id) {
        return Fresh.forAMinute(one(
                shelf.guide().inOrder().stream()
                        .flatMap(Standing::of)
                        .map(standing -> translation.at(standing.service(), standing.place())),
                ServiceAtLocation::id,
                id));
    }

    @GET
    @Path("/taxonomies")
    @Operation(operationId = "listHsdsTaxonomies", summary = "List our sets of words")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public Response taxonomies(@Valid @BeanParam Listing listing) {
        return listing.of(
                translation.taxonomies().all().stream()
                        .filter(one -> listing.isSaidIn(one.name(), one.description()))
                        .toList(),
                json);
    }

    @GET
    @Path("/taxonomies/{id}")
    @Operation(operationId = "readHsdsTaxonomy", summary = "Read a set of words")
    @APIResponse(
            responseCode = "200",
            description = "The set",
            content = @Content(schema = @Schema(implementation = Taxonomy.class)))
    public Response taxonomy(@PathParam("id") UUID id) {
        return Fresh.forAMinute(one(translation.taxonomies().all().stream(), Taxonomy::id, id));
    }

    @GET
    @Path("/taxonomy_terms")
    @Operation(operationId = "listHsdsTaxonomyTerms", summary = "List the words of our sets")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = HsdsPage.class)))
    public Response terms(
            @Valid @BeanParam Listing listing,
            @QueryParam("taxonomy_id") @Nullable UUID taxonomy,
            @QueryParam("parent_id") @Parameter(description = "None of our words stands under another") @Nullable
                    UUID parent) {
        return listing.of(
                translation.taxonomies().terms().stream()
                        .filter(term -> parent == null)
                        .filter(term ->
                                taxonomy == null || term.taxonomyDetail().id().equals(taxonomy))
                        .filter(term -> listing.isSaidIn(term.code(), term.name(), term.description()))
                        .toList(),
                json);
    }

    @GET
    @Path("/taxonomy_terms/{id}")
    @Operation(operationId = "readHsdsTaxonomyTerm", summary = "Read a word of one of our sets")
    @APIResponse(
            responseCode = "200",
            description = "The word",
            content = @Content(schema = @Schema(implementation = TaxonomyTerm.class)))
    public Response term(@PathParam("id") UUID id) {
        return Fresh.forAMinute(one(translation.taxonomies().terms().stream(), TaxonomyTerm::id, id));
    }

    /// Entries in the order of the guide or, if words are searched for, those that fit best first.
    private Stream<Published> found(Listing listing, ServiceWishes wishes) {
        var guide = shelf.guide();
        var entries =
                listing.search().map(words -> search.matches(words).in(guide)).orElseGet(guide::inOrder);
        return entries.stream().filter(published -> wishes.areMetBy(published, translation));
    }

    private Object organization(Organization ours, boolean withServices) {
        if (!withServices) {
            return ours;
        }
        ObjectNode whole = json.valueToTree(ours);
        shelf.guide().inOrder().stream().map(translation::whole).forEach(service -> whole.withArray("services")
                .add(service));
        return whole;
    }

    private static <T> T one(Stream<T> all, Function<T, UUID> ids, UUID id) {
        return all.filter(each -> ids.apply(each).equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// A package: services with everything that belongs to them.
    @Schema(name = "HsdsPackage", requiredProperties = "services")
    record Whole(@Schema(implementation = Service[].class) List<ObjectNode> services) {}

    /// That a service is there, and when it changed.
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(
            name = "HsdsChanged",
            requiredProperties = {"id", "modified_date"})
    record Changed(UUID id, Instant modifiedDate) {}

    /// That an entry is at a place.
    private record Standing(Published service, String place) {

        static Stream<Standing> of(Published service) {
            return service.entry().places().stream().map(place -> new Standing(service, place));
        }
    }

    /// @param profile where it stands what is spoken here
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(
            name = "HsdsBase",
            requiredProperties = {"version", "profile", "openapi_url"})
    record Base(String version, String profile, String openapiUrl) {}
}
