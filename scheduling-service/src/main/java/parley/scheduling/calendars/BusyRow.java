package parley.scheduling.calendars;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

@Entity
@Table(name = "busy_time")
class BusyRow {

    @Id
    private UUID id;

    private UUID practitionerId;
    private Instant startsAt;
    private Instant endsAt;

    BusyRow() {}

    BusyRow(UUID id, PractitionerId owner, Window busy) {
        this.id = id;
        practitionerId = owner.value();
        startsAt = busy.from();
        endsAt = busy.to();
    }
}
