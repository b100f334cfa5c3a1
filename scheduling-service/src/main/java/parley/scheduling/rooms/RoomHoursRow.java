package parley.scheduling.rooms;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import parley.scheduling.time.model.WeeklyHours;

@Entity
@Table(name = "room_hours")
class RoomHoursRow {

    @Id
    private UUID id;

    private UUID roomId;

    @Enumerated(EnumType.STRING)
    private DayOfWeek day;

    private LocalTime opensAt;
    private LocalTime closesAt;
    private String zone;

    RoomHoursRow() {}

    RoomHoursRow(UUID id, UUID roomId, WeeklyHours hours) {
        this.id = id;
        this.roomId = roomId;
        day = hours.day();
        opensAt = hours.from();
        closesAt = hours.to();
        zone = hours.zone().getId();
    }

    UUID roomId() {
        return roomId;
    }

    WeeklyHours toHours() {
        return new WeeklyHours(day, opensAt, closesAt, ZoneId.of(zone));
    }
}
