package parley.scheduling.rooms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.outbox.once.OnceOnly;
import parley.scheduling.access.Callers;

@Path("/api/v1/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster")
@RolesAllowed("staff")
class RoomListResource {

    private final Rooms rooms;
    private final RoomDesk desk;
    private final Callers callers;

    RoomListResource(Rooms rooms, RoomDesk desk, Callers callers) {
        this.rooms = rooms;
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "List the rooms in use; or, on request, those no longer in use")
    public OfficeRooms listRooms(@QueryParam("active") @DefaultValue("true") boolean active) {
        callers.office();
        return new OfficeRooms(rooms.everyRoom().stream()
                .filter(room -> room.active() == active)
                .map(RoomView::of)
                .toList());
    }

    @POST
    @Operation(summary = "Add a room")
    @OnceOnly
    @Transactional
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response addRoom(@NotNull @Valid RoomBody body) {
        callers.office();
        var view = RoomView.of(desk.add(body));
        return Response.created(URI.create("/api/v1/rooms/" + view.id()))
                .tag(new EntityTag(Long.toString(view.version())))
                .entity(view)
                .build();
    }

    record OfficeRooms(List<RoomView> items) {}
}
