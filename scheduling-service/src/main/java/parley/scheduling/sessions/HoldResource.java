package parley.scheduling.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.outbox.once.OnceOnly;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;

@Path("/api/v1/cases/{id}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class HoldResource {

    private final Holding holding;
    private final SessionReading reading;

    HoldResource(Holding holding, SessionReading reading) {
        this.holding = holding;
        this.reading = reading;
    }

    @POST
    @Operation(summary = "Hold an option and ask its practitioners")
    @OnceOnly
    @Transactional
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response hold(@PathParam("id") UUID id, @NotNull @Valid Hold hold) {
        var caseId = new CaseId(id);
        var session = holding.hold(caseId, hold.toWish());
        var view = reading.of(session);
        return Response.created(URI.create("/api/v1/sessions/" + session.value()))
                .tag(new EntityTag(Long.toString(view.version())))
                .entity(view)
                .build();
    }

    /// @param roomId absent for an online session
    /// @param secondRoomId the room beside it, where a second one is wished for
    /// @param participantId whose session it is, where each person has one of their own; else absent
    /// @param format only needed where it is not clear from the room
    record Hold(
            @NotNull OffsetDateTime start,
            @NotEmpty @Size(max = 10) List<@NotNull UUID> practitionerIds,
            @Nullable UUID roomId,
            @Nullable UUID secondRoomId,
            @Nullable MeetingFormat format,
            @Nullable UUID participantId) {

        Wish toWish() {
            var second = Optional.ofNullable(secondRoomId).map(RoomId::new);
            var place = roomId == null ? new Place.Online() : new Place.InRoom(new RoomId(roomId), second);
            return new Wish(
                    start.toInstant(),
                    practitionerIds.stream().map(PractitionerId::new).toList(),
                    place,
                    Optional.ofNullable(participantId).map(ParticipantId::new));
        }
    }
}
