package parley.scheduling.rooms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import parley.scheduling.rooms.RoomEntry.Furnishing;
import parley.scheduling.rooms.model.RoomException;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.time.model.WeeklyHours;

@Entity
@Table(name = "room")
class RoomRow {

    @Id
    private UUID id;

    private String name;
    private String place;
    private int capacity;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> features;

    private int reluctance;
    private boolean active;

    @Version
    private long version;

    RoomRow() {}

    RoomRow(UUID id, Furnishing furnishing) {
        this.id = id;
        take(furnishing, true);
    }

    void take(Furnishing furnishing, boolean isActive) {
        name = furnishing.name();
        place = furnishing.place();
        capacity = furnishing.capacity();
        features = furnishing.features().stream().sorted().toList();
        reluctance = furnishing.reluctance();
        active = isActive;
    }

    RoomEntry toEntry(List<WeeklyHours> hours, List<RoomException> exceptions) {
        return new RoomEntry(
                new RoomId(id),
                new Furnishing(name, place, capacity, Set.copyOf(features), reluctance),
                hours,
                exceptions,
                active,
                version);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
