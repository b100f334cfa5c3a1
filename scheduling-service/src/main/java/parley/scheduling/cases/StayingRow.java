package parley.scheduling.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.roster.model.PractitionerId;

/// A practitioner who stays with a case.
@Entity
@Table(name = "staying_practitioner")
class StayingRow {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID practitionerId;

    StayingRow() {}

    StayingRow(UUID id, CaseId caseId, PractitionerId practitioner) {
        this.id = id;
        this.caseId = caseId.value();
        practitionerId = practitioner.value();
    }

    PractitionerId practitioner() {
        return new PractitionerId(practitionerId);
    }
}
