package parley.scheduling.rooms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.ids.Ids;
import parley.scheduling.rooms.RoomEntry.Furnishing;
import parley.scheduling.rooms.model.RoomException;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.time.model.WeeklyHours;

/// The rooms the offices share, in the order of ids.
@ApplicationScoped
@Transactional
public class Rooms {

    private final RoomRows rooms;
    private final RoomHoursRows hours;
    private final RoomExceptionRows exceptions;
    private final Ids ids;
    private final Clock clock;

    Rooms(RoomRows rooms, RoomHoursRows hours, RoomExceptionRows exceptions, Ids ids, Clock clock) {
        this.rooms = rooms;
        this.hours = hours;
        this.exceptions = exceptions;
        this.ids = ids;
        this.clock = clock;
    }

    /// Those in use.
    public List<RoomEntry> all() {
        return everyRoom().stream().filter(RoomEntry::active).toList();
    }

    /// Those of these that are in use, in the order of ids.
    public List<RoomEntry> inUse(Collection<RoomId> wanted) {
        var values = wanted.stream().map(RoomId::value).toList();
        return entries(rooms.list("id in ?1 and active = true order by id", values));
    }

    /// In use or not: a session may have been planned in it before.
    public Optional<RoomEntry> withId(RoomId id) {
        return everyRoom().stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /// In use or not.
    List<RoomEntry> everyRoom() {
        return entries(rooms.list("order by id"));
    }

    private List<RoomEntry> entries(List<RoomRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var hoursOf =
                hours.streamAll().collect(groupingBy(RoomHoursRow::roomId, mapping(RoomHoursRow::toHours, toList())));
        var exceptionsOf = exceptions.find("endsAt > ?1 order by startsAt, id", clock.instant()).stream()
                .collect(groupingBy(RoomExceptionRow::roomId, mapping(RoomExceptionRow::toException, toList())));
        return rows.stream()
                .map(row -> row.toEntry(
                        hoursOf.getOrDefault(row.id(), List.of()), exceptionsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /// Adds a room.
    public void add(RoomId id, Furnishing furnishing, List<WeeklyHours> open) {
        rooms.addResource(id.value());
        rooms.persist(new RoomRow(id.value(), furnishing));
        rooms.flush();
        open(id, open);
    }

    /// From now on it is usually open then.
    void open(RoomId id, List<WeeklyHours> open) {
        hours.delete("roomId", id.value());
        open.forEach(rule -> hours.persist(new RoomHoursRow(ids.next(), id.value(), rule)));
        hours.flush();
    }

    /// In place of what had the same id; it does nothing and says no if that was another room's.
    boolean put(RoomId id, RoomException exception) {
        var before = exceptions.findById(exception.id());
        if (before == null) {
            exceptions.persist(new RoomExceptionRow(id.value(), exception));
        } else if (before.roomId().equals(id.value())) {
            before.take(exception);
        } else {
            return false;
        }
        exceptions.flush();
        return true;
    }

    void remove(RoomId id, UUID exception) {
        exceptions
                .findByIdOptional(exception)
                .filter(row -> row.roomId().equals(id.value()))
                .ifPresent(exceptions::delete);
        exceptions.flush();
    }
}
