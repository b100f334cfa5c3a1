package parley.scheduling.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// When somebody last said that their hours are right. It stands apart from them, so that saying so changes nobody on
/// the roster.
@Entity
@Table(name = "hours_confirmation")
class HoursConfirmationRow {

    @Id
    private UUID practitionerId;

    private Instant confirmedAt;

    @Version
    private long version;

    HoursConfirmationRow() {}

    HoursConfirmationRow(UUID practitionerId, Instant now) {
        this.practitionerId = practitionerId;
        confirmedAt = now;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    UUID practitionerId() {
        return practitionerId;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    long version() {
        return version;
    }
}
