package parley.scheduling.rooms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.scheduling.rooms.model.RoomId;

@Path("/api/v1/rooms/{id}")
@Tag(name = "Roster")
@RolesAllowed("staff")
class RoomResource {

    private final RoomDesk desk;

    RoomResource(RoomDesk desk) {
        this.desk = desk;
    }

    /// One room, in use or not.
    @GET
    @APIResponse(
            responseCode = "200",
            description = "The room",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response readRoom(@PathParam("id") UUID id) {
        return answer(desk.require(new RoomId(id)));
    }

    /// Writes everything about a room anew, exceptions aside. One that is no longer active is not proposed;
    /// sessions that stand there are listed to be handed over.
    @PUT
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response changeRoom(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RoomBody body) {
        return answer(desk.change(new RoomId(id), ifMatch, body));
    }

    /// When the room is not open as usual, from now on.
    @GET
    @Path("/exceptions")
    public RoomExceptions readRoomExceptions(@PathParam("id") UUID id) {
        return desk.exceptions(new RoomId(id));
    }

    /// Closes a room for a while, or opens it besides, under an id that the caller makes up; saying it twice is
    /// harmless.
    @PUT
    @Path("/exceptions/{exceptionId}")
    public RoomExceptions sayRoomException(
            @PathParam("id") UUID id,
            @PathParam("exceptionId") UUID exceptionId,
            @NotNull @Valid RoomExceptions.Said said) {
        return desk.except(new RoomId(id), exceptionId, said);
    }

    /// The room is open as usual after all.
    @DELETE
    @Path("/exceptions/{exceptionId}")
    public RoomExceptions takeBackRoomException(@PathParam("id") UUID id, @PathParam("exceptionId") UUID exceptionId) {
        return desk.asUsual(new RoomId(id), exceptionId);
    }

    private static Response answer(RoomEntry entry) {
        return Response.ok(RoomView.of(entry))
                .tag(new EntityTag(Long.toString(entry.version())))
                .build();
    }
}
