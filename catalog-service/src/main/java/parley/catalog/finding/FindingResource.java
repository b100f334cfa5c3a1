package parley.catalog.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Fresh;
import parley.catalog.institution.Policies;
import parley.catalog.resources.Grade;
import parley.catalog.resources.Guide;
import parley.catalog.resources.HelpResource;
import parley.catalog.resources.Published;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Shelf;
import parley.catalog.resources.Topic;
import parley.catalog.resources.Wanted;

/// Finding over HTTP: open to everybody, and no trace is kept of who looked for what.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Finding", description = "Finding one's way among the resources.")
class FindingResource {

    private final Shelf shelf;
    private final Search search;
    private final OpenNow openNow;
    private final Fitting fitting;
    private final TopicWords topics;
    private final Policies policies;
    private final Clock clock;

    FindingResource(
            Shelf shelf,
            Search search,
            OpenNow openNow,
            Fitting fitting,
            TopicWords topics,
            Policies policies,
            Clock clock) {
        this.shelf = shelf;
        this.search = search;
        this.openNow = openNow;
        this.fitting = fitting;
        this.topics = topics;
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @Path("/finding")
    @Operation(
            operationId = "findResources",
            summary = "Find resources by words",
            description = "By any name, older ones included, by topic and by description, whatever the spelling. The"
                    + " same question has the same answer until something is published, opens or closes.")
    @APIResponse(
            responseCode = "200",
            description = "Those that fit best come first",
            content = @Content(schema = @Schema(implementation = Found.class)))
    public Response find(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(description = "Words, as they come to mind")
                    String q,
            @QueryParam("audience")
                    @Parameter(description = "Those that may be for this group; those for nobody in particular stay")
                    @Nullable
                    Seekers audience,
            @QueryParam("topic") @Nullable Topic topic,
            @QueryParam("confidentiality") @Parameter(description = "Those that promise just this") @Nullable
                    Grade confidentiality,
            @QueryParam("openNow")
                    @DefaultValue("false")
                    @Parameter(description = "Only those who are known to be there now")
                    boolean open,
            @QueryParam("from") @DefaultValue("0") @Min(0) @Max(100_000) int from,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var wanted = new Wanted(
                Optional.ofNullable(audience), Optional.ofNullable(topic), Optional.ofNullable(confidentiality));
        var matches = search.matches(q);
        var guide = shelf.guide();
        var isOpen = openNow.of(guide, clock.instant());
        var danger = topics.speakOfDanger(q, matches.meant());
        var all = Words.of(q).isEmpty() ? guide.inOrder() : ranked(guide, matches, danger);
        var found = all.stream()
                .filter(one ->
                        danger && one.entry().urgent() || wanted.isMetBy(one.entry()) && (!open || isOpen.test(one)))
                .toList();
        return Fresh.forNobodyElse(new Found(
                found.stream()
                        .skip(from)
                        .limit(limit)
                        .map(one -> HelpResource.of(one, policies))
                        .toList(),
                found.size(),
                matches.everyWord(),
                matches.meant(),
                found.isEmpty() ? urgent(guide) : List.of(),
                Facets.of(all, wanted, open, isOpen)));
    }

    @GET
    @Path("/fitting")
    @Operation(
            operationId = "findWhatFits",
            summary = "Find what fits a situation",
            description = "What is said here is kept nowhere, and every answer says why it is one.")
    @APIResponse(
            responseCode = "200",
            description = "What fits best comes first; in danger, those who help at once",
            content = @Content(schema = @Schema(implementation = WhatFits.class)))
    public Response fitting(
            @QueryParam("about") @Size(max = 9) @Parameter(description = "What it is about; may be said several times")
                    List<Issue> about,
            @QueryParam("reader") @Parameter(description = "Which group the reader belongs to") @Nullable
                    Seekers reader,
            @QueryParam("danger") @DefaultValue("false") @Parameter(description = "Whether somebody may come to harm")
                    boolean danger,
            @QueryParam("limit") @DefaultValue("8") @Min(1) @Max(50) int limit) {
        var now = clock.instant();
        var situation = new Situation(about, Optional.ofNullable(reader), danger);
        return Fresh.forNobodyElse(new WhatFits(fitting.best(shelf.guide(), situation, now).stream()
                .limit(limit)
                .map(fits -> new Fits(HelpResource.of(fits.resource(), policies), fits.because()))
                .toList()));
    }

    /// Nobody who looks for help leaves without a number.
    private List<HelpResource> urgent(Guide guide) {
        return guide.urgent().stream()
                .map(one -> HelpResource.of(one, policies))
                .toList();
    }

    /// Who may be in danger sees all who help at once before anybody else.
    private static List<Published> ranked(Guide guide, Search.Matches matches, boolean danger) {
        var found = matches.in(guide);
        if (!danger) {
            return found;
        }
        var helpAtOnce = found.stream().filter(one -> one.entry().urgent());
        var unfound = guide.urgent().stream().filter(one -> !found.contains(one));
        var others = found.stream().filter(one -> !one.entry().urgent());
        return Stream.of(helpAtOnce, unfound, others).flatMap(some -> some).toList();
    }

    /// What was found.
    ///
    /// @param total how many there are in all
    /// @param everyWord false if none holds all the words, and these hold some of them
    /// @param meant for each word that the guide does not know, those it was taken for
    /// @param otherwise if nothing was found, those who help at once
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"items", "total", "everyWord", "meant", "otherwise", "facets"})
    record Found(
            List<HelpResource> items,
            int total,
            boolean everyWord,
            Map<String, List<String>> meant,
            List<HelpResource> otherwise,
            Facets facets) {}

    /// What fits.
    @Schema(requiredProperties = "items")
    record WhatFits(List<Fits> items) {}

    /// A resource that fits, and why.
    @Schema(requiredProperties = {"resource", "because"})
    record Fits(HelpResource resource, List<Because> because) {}
}
