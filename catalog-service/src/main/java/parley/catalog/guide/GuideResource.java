package parley.catalog.guide;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Fresh;
import parley.problems.GeneralReason;
import parley.problems.Problem;
import parley.problems.Refusal;

/// The guide over HTTP: open to everybody, and no trace is kept of who looked.
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Resources", description = "Where else a person may turn.")
class GuideResource {

    private final Resources resources;

    GuideResource(Resources resources) {
        this.resources = resources;
    }

    @GET
    @Transactional
    @Operation(operationId = "findResources", summary = "Find resources")
    @APIResponse(
            responseCode = "200",
            description = "Those that meet every wish, in the order of the guide",
            content = @Content(schema = @Schema(implementation = HelpResources.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is none of the values that it may have",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The words are too long",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response find(
            @QueryParam("audience")
                    @Parameter(description = "Those that may be for this group; those for nobody in particular stay")
                    @Nullable
                    Seekers audience,
            @QueryParam("topic") @Nullable Topic topic,
            @QueryParam("confidentiality") @Parameter(description = "Those that promise just this") @Nullable
                    Grade confidentiality,
            @QueryParam("q") @Size(max = 100) @Parameter(description = "Words of a name, of today or older") @Nullable
                    String q,
            @Context Request request) {
        var wanted = new Wanted(
                Optional.ofNullable(audience),
                Optional.ofNullable(topic),
                Optional.ofNullable(confidentiality),
                Optional.ofNullable(q).map(Words::of));
        var found = resources.inOrder().stream().filter(wanted::isMetBy).toList();
        return Fresh.list(
                request,
                found.stream().map(row -> row.code() + ":" + row.version()).toList(),
                new HelpResources(found.stream().map(HelpResource::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Operation(operationId = "readResource", summary = "Read one resource")
    @APIResponse(
            responseCode = "200",
            description = "What the documents say; what they do not say is absent",
            content = @Content(schema = @Schema(implementation = HelpResource.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "No resource has this code",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response read(@PathParam("code") String code, @Context Request request) {
        var row = resources.findByIdOptional(code).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        return Fresh.one(request, row.version(), HelpResource.of(row));
    }

    /// A list of resources.
    @Schema(requiredProperties = "items")
    record HelpResources(List<HelpResource> items) {}

    /// A resource as it is shown.
    ///
    /// @param name absent if the document has lost it
    /// @param aliases older names and other spellings, which find it too
    /// @param phones in the order in which to try them
    /// @param sources which documents each fact was read in
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"code", "version", "kind", "summary", "standing", "confidentiality", "sources"})
    record HelpResource(
            String code,
            int version,
            Kind kind,
            Optional<String> name,
            List<String> aliases,
            String summary,
            List<ForWhom> audiences,
            List<Topic> topics,
            Optional<Coverage> coverage,
            Optional<String> location,
            List<Phone> phones,
            Optional<String> email,
            Optional<String> hours,
            Optional<String> cost,
            Standing standing,
            Assurance confidentiality,
            Map<Fact, List<String>> sources) {

        static HelpResource of(ResourceRow row) {
            return new HelpResource(
                    row.code(),
                    row.version(),
                    row.kind(),
                    row.name(),
                    row.names().stream().skip(1).toList(),
                    row.summary(),
                    row.audiences().stream()
                            .sorted(Comparator.comparing(ForWhom::audience))
                            .toList(),
                    row.topics().stream().sorted().toList(),
                    row.coverage(),
                    row.location(),
                    row.phones(),
                    row.email(),
                    row.hours(),
                    row.cost(),
                    row.standing(),
                    Assurance.of(row),
                    row.sources().stream()
                            .collect(Collectors.groupingBy(
                                    FactSource::fact,
                                    TreeMap::new,
                                    Collectors.collectingAndThen(
                                            Collectors.mapping(FactSource::document, Collectors.toList()),
                                            documents ->
                                                    documents.stream().sorted().toList()))));
        }
    }

    /// What is promised about what a person says there.
    ///
    /// @param shown what to count on: where documents differ, the weaker promise
    /// @param contradicted whether documents differ
    /// @param promises what each document says
    @Schema(requiredProperties = {"shown", "contradicted"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Assurance(Grade shown, boolean contradicted, List<Promise> promises) {

        static Assurance of(ResourceRow row) {
            var bySource = row.promises().stream()
                    .collect(Collectors.groupingBy(
                            Promise::source, Collectors.mapping(Promise::grade, Collectors.toSet())));
            return new Assurance(
                    row.confidentiality(), bySource.values().stream().distinct().count() > 1, row.promises());
        }
    }
}
