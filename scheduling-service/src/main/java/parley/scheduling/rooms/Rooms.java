package parley.scheduling.rooms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import parley.scheduling.ids.Ids;
import parley.scheduling.rooms.model.RoomId;

/// The rooms the offices share, in the order of ids.
@ApplicationScoped
@Transactional
public class Rooms {

    private final RoomRows rooms;
    private final RoomHoursRows hours;
    private final Ids ids;

    Rooms(RoomRows rooms, RoomHoursRows hours, Ids ids) {
        this.rooms = rooms;
        this.hours = hours;
        this.ids = ids;
    }

    public List<RoomEntry> all() {
        var hoursOf =
                hours.streamAll().collect(groupingBy(RoomHoursRow::roomId, mapping(RoomHoursRow::toHours, toList())));
        return rooms.list("order by id").stream()
                .map(row -> row.toEntry(hoursOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public Optional<RoomEntry> withId(RoomId id) {
        return all().stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /// Adds a room.
    public void add(RoomEntry entry) {
        var id = entry.id().value();
        rooms.addResource(id);
        rooms.persist(new RoomRow(entry));
        rooms.flush();
        entry.hours().forEach(rule -> hours.persist(new RoomHoursRow(ids.next(), id, rule)));
    }
}
