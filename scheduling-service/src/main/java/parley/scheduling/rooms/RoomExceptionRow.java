package parley.scheduling.rooms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.scheduling.rooms.model.RoomException;
import parley.scheduling.time.model.Window;

@Entity
@Table(name = "room_exception")
class RoomExceptionRow {

    @Id
    private UUID id;

    private UUID roomId;
    private Instant startsAt;
    private Instant endsAt;
    private boolean open;

    RoomExceptionRow() {}

    RoomExceptionRow(UUID roomId, RoomException exception) {
        id = exception.id();
        this.roomId = roomId;
        take(exception);
    }

    void take(RoomException exception) {
        startsAt = exception.when().from();
        endsAt = exception.when().to();
        open = exception.open();
    }

    UUID roomId() {
        return roomId;
    }

    RoomException toException() {
        return new RoomException(id, new Window(startsAt, endsAt), open);
    }
}
