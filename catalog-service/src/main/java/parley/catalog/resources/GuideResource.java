package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.hours.model.Openness;
import parley.catalog.http.Fresh;
import parley.catalog.institution.Policies;
import parley.problems.GeneralReason;
import parley.problems.Problem;
import parley.problems.Refusal;

/// The guide over HTTP: open to everybody, and no trace is kept of who looked.
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Resources", description = "Where else a person may turn.")
class GuideResource {

    private final Shelf shelf;
    private final Doors doors;
    private final Policies policies;
    private final Clock clock;

    GuideResource(Shelf shelf, Doors doors, Policies policies, Clock clock) {
        this.shelf = shelf;
        this.doors = doors;
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listResources", summary = "List the guide, or what of it meets some wishes")
    @APIResponse(
            responseCode = "200",
            description = "Those that meet every wish, in the order of the guide",
            content = @Content(schema = @Schema(implementation = HelpResources.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is none of the values that it may have",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @QueryParam("audience")
                    @Parameter(description = "Those that may be for this group; those for nobody in particular stay")
                    @Nullable
                    Seekers audience,
            @QueryParam("topic") @Nullable Topic topic,
            @QueryParam("confidentiality") @Parameter(description = "Those that promise just this") @Nullable
                    Grade confidentiality,
            @Context Request request) {
        var wanted = new Wanted(
                Optional.ofNullable(audience), Optional.ofNullable(topic), Optional.ofNullable(confidentiality));
        var found = shelf.guide().inOrder().stream()
                .filter(one -> wanted.isMetBy(one.entry()))
                .toList();
        return Fresh.list(
                request,
                found,
                new HelpResources(found.stream()
                        .map(one -> HelpResource.of(one, policies))
                        .toList()));
    }

    @GET
    @Path("/{code}")
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
        var published = find(code);
        return Fresh.one(request, published.version(), HelpResource.of(published, policies));
    }

    @GET
    @Path("/{code}/now")
    @Operation(
            operationId = "whomToCallNow",
            summary = "Whether anybody can be reached there now, and whom to call",
            description = "Where no document says when a place is open, this says so, and nothing is made up.")
    @APIResponse(
            responseCode = "200",
            description = "As of a moment; it may be kept until it changes, and for a minute at most",
            content = @Content(schema = @Schema(implementation = Now.class)))
    @APIResponse(
            responseCode = "404",
            description = "No resource has this code",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response now(@PathParam("code") String code) {
        var now = clock.instant();
        var guide = shelf.guide();
        var published = find(code);
        var openness = doors.of(published.entry(), now);
        var own = call(published, now);
        var other = openness instanceof Openness.Open && own.isPresent()
                ? Optional.<Call>empty()
                : otherwise(guide, published, now);
        var told =
                switch (openness) {
                    case Openness.Open open ->
                        new Now(
                                now,
                                doors.zone(),
                                State.OPEN,
                                open.until(),
                                Optional.empty(),
                                own.or(() -> other),
                                Optional.empty());
                    case Openness.Closed closed ->
                        Now.unsure(now, doors.zone(), State.CLOSED, closed.opensAt(), own, other);
                    case Openness.NotStated _ ->
                        Now.unsure(now, doors.zone(), State.NOT_STATED, Optional.empty(), own, other);
                };
        return Fresh.until(now, told.until().or(told::opensAt), told);
    }

    private Published find(String code) {
        return shelf.guide().find(code).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    private Optional<Call> call(Published published, Instant now) {
        return doors.toCall(published.entry(), now)
                .map(phone -> new Call(published.code(), published.entry().name(), phone));
    }

    /// Somebody else who is there when a place is closed or gives no number.
    private Optional<Call> otherwise(Guide guide, Published published, Instant now) {
        return doors.whenClosed()
                .filter(code -> !code.equals(published.code()))
                .flatMap(guide::find)
                .flatMap(other -> call(other, now));
    }

    /// A list of resources.
    @Schema(requiredProperties = "items")
    record HelpResources(List<HelpResource> items) {}

    /// Whether somebody can be reached.
    enum State {
        OPEN,
        CLOSED,
        NOT_STATED
    }

    /// How things stand at one moment.
    ///
    /// @param zone the zone to tell the hours in
    /// @param until when it closes, if that can be told
    /// @param opensAt when it opens, if that can be told
    /// @param call whom to call now; somebody else while the place itself is closed or gives no number
    /// @param otherwise somebody who answers if nobody does at `call`, unless it is known that somebody is there
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"asOf", "zone", "state"})
    record Now(
            Instant asOf,
            ZoneId zone,
            State state,
            Optional<Instant> until,
            Optional<Instant> opensAt,
            Optional<Call> call,
            Optional<Call> otherwise) {

        static Now unsure(
                Instant asOf,
                ZoneId zone,
                State state,
                Optional<Instant> opensAt,
                Optional<Call> own,
                Optional<Call> other) {
            return new Now(
                    asOf,
                    zone,
                    state,
                    Optional.empty(),
                    opensAt,
                    own.or(() -> other),
                    own.isPresent() ? other : Optional.empty());
        }
    }

    /// A number to call.
    ///
    /// @param code whose it is
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"code", "phone"})
    record Call(String code, Optional<String> name, Phone phone) {}
}
