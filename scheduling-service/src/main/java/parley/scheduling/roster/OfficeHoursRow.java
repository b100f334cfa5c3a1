package parley.scheduling.roster;

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
@Table(name = "office_hours")
class OfficeHoursRow {

    @Id
    private UUID id;

    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    private DayOfWeek day;

    private LocalTime opensAt;
    private LocalTime closesAt;
    private String zone;

    OfficeHoursRow() {}

    OfficeHoursRow(UUID id, UUID practitionerId, WeeklyHours hours) {
        this.id = id;
        this.practitionerId = practitionerId;
        day = hours.day();
        opensAt = hours.from();
        closesAt = hours.to();
        zone = hours.zone().getId();
    }

    UUID practitionerId() {
        return practitionerId;
    }

    WeeklyHours toHours() {
        return new WeeklyHours(day, opensAt, closesAt, ZoneId.of(zone));
    }
}
