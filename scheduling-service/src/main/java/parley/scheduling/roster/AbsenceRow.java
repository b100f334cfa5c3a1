package parley.scheduling.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.scheduling.time.model.Window;

@Entity
@Table(name = "absence")
class AbsenceRow {

    @Id
    private UUID id;

    private UUID practitionerId;
    private Instant startsAt;
    private Instant endsAt;

    AbsenceRow() {}

    AbsenceRow(UUID id, UUID practitionerId, Window away) {
        this.id = id;
        this.practitionerId = practitionerId;
        startsAt = away.from();
        endsAt = away.to();
    }

    UUID practitionerId() {
        return practitionerId;
    }

    Window toWindow() {
        return new Window(startsAt, endsAt);
    }
}
