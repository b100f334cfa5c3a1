package parley.intake.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.sealing.Sealed;

/// A sealed contact.
@Entity
@Table(name = "contact")
class ContactRow {

    @Id
    private UUID participantId;

    private UUID caseId;
    private int keyVersion;
    private byte[] sealed;

    protected ContactRow() {}

    ContactRow(CaseId caseId, ParticipantId participantId, Sealed sealed) {
        this.participantId = participantId.value();
        this.caseId = caseId.value();
        this.keyVersion = sealed.keyVersion();
        this.sealed = sealed.bytes();
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Sealed sealed() {
        return new Sealed(keyVersion, sealed);
    }
}
