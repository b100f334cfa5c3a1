package parley.scheduling.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.scheduling.roster.model.DatedTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.time.model.Window;

@Entity
@Table(name = "dated_hours")
class DatedHoursRow {

    @Id
    private UUID id;

    private UUID practitionerId;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private Willingness willingness;

    DatedHoursRow() {}

    DatedHoursRow(UUID practitionerId, DatedTime time) {
        id = time.id();
        this.practitionerId = practitionerId;
        take(time);
    }

    void take(DatedTime time) {
        startsAt = time.when().from();
        endsAt = time.when().to();
        willingness = time.willingness();
    }

    UUID practitionerId() {
        return practitionerId;
    }

    DatedTime toTime() {
        return new DatedTime(id, new Window(startsAt, endsAt), willingness);
    }
}
