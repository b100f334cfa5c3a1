package parley.intake.handouts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// One thing that a person was handed, by its code.
@Entity
@Table(name = "handout")
@IdClass(HandoutRow.Key.class)
class HandoutRow {

    @Id
    private UUID participantId;

    @Id
    private int ordinal;

    private UUID caseId;

    private String code;

    protected HandoutRow() {}

    HandoutRow(CaseId caseId, ParticipantId who, int ordinal, String code) {
        this.participantId = who.value();
        this.ordinal = ordinal;
        this.caseId = caseId.value();
        this.code = code;
    }

    String code() {
        return code;
    }

    record Key(UUID participantId, int ordinal) {}
}
