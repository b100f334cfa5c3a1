package parley.scheduling.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "offered_start")
class OfferedStartRow {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant startsAt;

    OfferedStartRow() {}

    OfferedStartRow(UUID id, UUID caseId, Instant startsAt) {
        this.id = id;
        this.caseId = caseId;
        this.startsAt = startsAt;
    }

    Instant startsAt() {
        return startsAt;
    }
}
