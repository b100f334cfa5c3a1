package parley.scheduling.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "ticked_start")
class TickedStartRow {

    @Id
    private UUID id;

    private UUID participantId;
    private Instant startsAt;

    TickedStartRow() {}

    TickedStartRow(UUID id, UUID participantId, Instant startsAt) {
        this.id = id;
        this.participantId = participantId;
        this.startsAt = startsAt;
    }

    Instant startsAt() {
        return startsAt;
    }
}
