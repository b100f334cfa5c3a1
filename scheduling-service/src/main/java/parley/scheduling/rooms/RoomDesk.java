package parley.scheduling.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;
import parley.scheduling.ids.Ids;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.rooms.model.RoomId;

/// Keeps the list of rooms. None is ever taken off it, for sessions took place there; one that is no longer in
/// use is not proposed.
@ApplicationScoped
@Transactional
class RoomDesk {

    /// More than anybody needs; so many would only slow down every search.
    private static final int MOST_EXCEPTIONS = 400;

    private final Rooms rooms;
    private final RoomRows rows;
    private final Ids ids;
    private final Clock clock;

    RoomDesk(Rooms rooms, RoomRows rows, Ids ids, Clock clock) {
        this.rooms = rooms;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    RoomEntry require(RoomId id) {
        return rooms.withId(id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    RoomEntry add(RoomBody body) {
        requireFree(body.name());
        var id = new RoomId(ids.next());
        rooms.add(id, body.furnishing(), body.weekly());
        return take(id, body);
    }

    RoomEntry change(RoomId id, @Nullable String ifMatch, RoomBody body) {
        var row = rows.locked(id.value()).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        Precondition.require(ifMatch, row.version());
        rows.raiseVersion(row);
        if (!row.name().equals(body.name().strip())) {
            requireFree(body.name());
        }
        rooms.open(id, body.weekly());
        return take(id, body);
    }

    RoomExceptions exceptions(RoomId id) {
        return RoomExceptions.of(require(id));
    }

    /// Says it for the first time, or otherwise than before. Saying it twice is harmless.
    RoomExceptions except(RoomId id, UUID exception, RoomExceptions.Said said) {
        var others = require(id).exceptions().stream()
                .filter(one -> !one.id().equals(exception))
                .count();
        if (others >= MOST_EXCEPTIONS) {
            throw Refusal.because(SchedulingReason.TOO_MANY_EXCEPTIONS);
        }
        if (!rooms.put(id, said.toException(exception, clock.instant()))) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
        return exceptions(id);
    }

    /// It is open as usual after all. Saying it twice is harmless.
    RoomExceptions asUsual(RoomId id, UUID exception) {
        require(id);
        rooms.remove(id, exception);
        return exceptions(id);
    }

    private RoomEntry take(RoomId id, RoomBody body) {
        var row = rows.findById(id.value());
        row.take(body.furnishing(), body.active());
        rows.flush();
        return require(id);
    }

    private void requireFree(String name) {
        if (rows.count("name", name.strip()) > 0) {
            throw Refusal.because(SchedulingReason.ROOM_EXISTS);
        }
    }
}
