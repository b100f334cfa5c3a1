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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.scheduling.rooms.model.RoomId;

@Path("/api/v1/rooms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster")
@RolesAllowed("staff")
class RoomResource {

    private final RoomDesk desk;

    RoomResource(RoomDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Read a room, in use or not")
    @APIResponse(
            responseCode = "200",
            description = "The room",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response readRoom(@PathParam("id") UUID id) {
        return answer(desk.require(new RoomId(id)));
    }

    @PUT
    @Operation(
            summary = "Write everything about a room anew, exceptions aside",
            description = "One that is no longer active is not proposed; sessions that stand there are listed to be "
                    + "handed over.")
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

    @GET
    @Path("/exceptions")
    @Operation(summary = "Read when the room is not open as usual, from now on")
    public RoomExceptions readRoomExceptions(@PathParam("id") UUID id) {
        return desk.exceptions(new RoomId(id));
    }

    @PUT
    @Path("/exceptions/{exceptionId}")
    @Operation(
            summary = "Close a room for a while, or open it besides",
            description = "The caller makes the id up; saying it twice is harmless.")
    public RoomExceptions sayRoomException(
            @PathParam("id") UUID id,
            @PathParam("exceptionId") UUID exceptionId,
            @NotNull @Valid RoomExceptions.Said said) {
        return desk.except(new RoomId(id), exceptionId, said);
    }

    @DELETE
    @Path("/exceptions/{exceptionId}")
    @Operation(summary = "Say that the room is open as usual after all")
    public RoomExceptions takeBackRoomException(@PathParam("id") UUID id, @PathParam("exceptionId") UUID exceptionId) {
        return desk.asUsual(new RoomId(id), exceptionId);
    }

    private static Response answer(RoomEntry entry) {
        return Response.ok(RoomView.of(entry))
                .tag(new EntityTag(Long.toString(entry.version())))
                .build();
    }
}
