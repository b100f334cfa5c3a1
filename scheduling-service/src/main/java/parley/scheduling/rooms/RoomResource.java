package parley.scheduling.rooms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.access.Callers;

@Path("/api/v1/rooms")
@Tag(name = "Roster")
@RolesAllowed("staff")
class RoomResource {

    private final Rooms rooms;
    private final Callers callers;

    RoomResource(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    /// The rooms, for staff.
    @GET
    public OfficeRooms listRooms() {
        callers.office();
        return new OfficeRooms(rooms.all().stream().map(OfficeRoom::of).toList());
    }

    record OfficeRooms(List<OfficeRoom> items) {}

    record OfficeRoom(UUID id, String name, int capacity, SortedSet<String> features) {

        static OfficeRoom of(RoomEntry entry) {
            return new OfficeRoom(entry.id().value(), entry.name(), entry.capacity(), new TreeSet<>(entry.features()));
        }
    }
}
