package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.scheduling.access.Callers;
import parley.scheduling.matching.model.Place;
import parley.scheduling.options.OptionDesk;
import parley.scheduling.rooms.Rooms;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.SessionId;

/// What staff do about a session that cannot stay as it is.
@Path("/api/v1/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RolesAllowed({"staff", "ombuds"})
class ReplacementResource {

    private final Callers callers;
    private final SessionReading reading;
    private final Replacing replacing;
    private final OptionDesk options;
    private final Roster roster;
    private final Rooms rooms;

    ReplacementResource(
            Callers callers,
            SessionReading reading,
            Replacing replacing,
            OptionDesk options,
            Roster roster,
            Rooms rooms) {
        this.callers = callers;
        this.reading = reading;
        this.replacing = replacing;
        this.options = options;
        this.roster = roster;
        this.rooms = rooms;
    }

    @GET
    @Path("/replacements")
    @Operation(
            summary = "Find what could be in the place of a session that is still to come",
            description = "At its own time with as many of its practitioners as can, then at the nearest times, "
                    + "each with what would change for whom.")
    public Replacements findReplacements(
            @PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("3") @Min(1) @Max(10) int limit) {
        var session = new SessionId(id);
        var file = requireCaseOf(session);
        options.refreshTies(file.plan().caseId());
        var everybody = Stream.concat(
                        roster.everybody().stream(),
                        roster.entriesOf(file.plan().practitioners()).stream())
                .toList();
        return new Replacements(ReplacementView.of(replacing.insteadOf(session, limit), file, everybody, rooms.all()));
    }

    @PUT
    @Path("/replacement")
    @Operation(
            summary = "Hold an option in the place of a session",
            description = "One that stands keeps its id and stays as it is until whoever is new, or would come at "
                    + "another time, has accepted; then it is changed in one step. One that nobody but "
                    + "practitioners has heard of is called off, and the option held.")
    @APIResponse(
            responseCode = "201",
            description = "Held instead",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response replaceSession(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Replacement replacement) {
        var session = new SessionId(id);
        options.refreshTies(requireCaseOf(session).plan().caseId());
        var view = reading.of(replacing.replace(session, replacement.toWish(), ifMatch));
        return Response.created(URI.create("/api/v1/sessions/" + view.id()))
                .tag(new EntityTag(Long.toString(view.version())))
                .entity(view)
                .build();
    }

    private SessionFile requireCaseOf(SessionId session) {
        var file = reading.file(session);
        callers.requireCase(file.plan().caseId().value(), file.office());
        return file;
    }

    record Replacements(@JsonProperty(required = true) List<ReplacementView> items) {}

    /// @param roomId absent for an online session
    /// @param secondRoomId the room beside it, where a second one is wished for
    record Replacement(
            @NotNull OffsetDateTime start,
            @NotEmpty @Size(max = 10) List<@NotNull UUID> practitionerIds,
            @Nullable UUID roomId,
            @Nullable UUID secondRoomId) {

        Wish toWish() {
            var second = Optional.ofNullable(secondRoomId).map(RoomId::new);
            var place = roomId == null ? new Place.Online() : new Place.InRoom(new RoomId(roomId), second);
            return new Wish(
                    start.toInstant(),
                    practitionerIds.stream().map(PractitionerId::new).toList(),
                    place,
                    Optional.empty());
        }
    }
}
