package parley.scheduling.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;

@Entity
@Table(name = "withdrawal")
class WithdrawalRow {

    @Id
    private UUID participantId;

    private UUID caseId;
    private Instant withdrawnAt;

    WithdrawalRow() {}

    WithdrawalRow(CaseId caseId, ParticipantId participant, Instant at) {
        this.caseId = caseId.value();
        participantId = participant.value();
        withdrawnAt = at;
    }
}
