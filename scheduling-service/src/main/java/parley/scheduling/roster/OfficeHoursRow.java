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
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
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

    @Enumerated(EnumType.STRING)
    private Willingness willingness;

    OfficeHoursRow() {}

    OfficeHoursRow(UUID id, UUID practitionerId, WeeklyTime time) {
        this.id = id;
        this.practitionerId = practitionerId;
        var hours = time.when();
        willingness = time.willingness();
        day = hours.day();
        opensAt = hours.from();
        closesAt = hours.to();
        zone = hours.zone().getId();
    }

    UUID practitionerId() {
        return practitionerId;
    }

    WeeklyTime toTime() {
        return new WeeklyTime(new WeeklyHours(day, opensAt, closesAt, ZoneId.of(zone)), willingness);
    }
}
