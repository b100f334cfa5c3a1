package parley.scheduling.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;

@Entity
@Table(name = "offered_start")
class OfferedStartRow {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID participantId;
    private Instant startsAt;

    OfferedStartRow() {}

    /// @param onlyTo who asked for it and alone is offered it; empty if everybody is
    OfferedStartRow(UUID id, CaseId caseId, Optional<ParticipantId> onlyTo, Instant startsAt) {
        this.id = id;
        this.caseId = caseId.value();
        participantId = onlyTo.map(ParticipantId::value).orElse(null);
        this.startsAt = startsAt;
    }

    Instant startsAt() {
        return startsAt;
    }
}
