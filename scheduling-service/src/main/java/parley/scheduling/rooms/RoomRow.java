package parley.scheduling.rooms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.time.model.WeeklyHours;

@Entity
@Table(name = "room")
class RoomRow {

    @Id
    private UUID id;

    private String name;
    private int capacity;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> features;

    private int reluctance;

    RoomRow() {}

    RoomRow(RoomEntry entry) {
        id = entry.id().value();
        name = entry.name();
        capacity = entry.capacity();
        features = entry.features().stream().sorted().toList();
        reluctance = entry.reluctance();
    }

    RoomEntry toEntry(List<WeeklyHours> hours) {
        return new RoomEntry(new RoomId(id), name, capacity, Set.copyOf(features), reluctance, hours);
    }

    UUID id() {
        return id;
    }
}
