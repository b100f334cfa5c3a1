package parley.scheduling.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// Who of the staff wrote down what somebody said.
@Entity
@Table(name = "spoken_answer")
class SpokenAnswerRow {

    @Id
    private UUID participantId;

    private String recordedBy;
    private Instant recordedAt;

    SpokenAnswerRow() {}

    SpokenAnswerRow(UUID participantId, String recordedBy, Instant recordedAt) {
        this.participantId = participantId;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
