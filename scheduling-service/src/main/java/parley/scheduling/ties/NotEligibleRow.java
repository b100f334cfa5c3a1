package parley.scheduling.ties;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.roster.model.PractitionerId;

/// A practitioner and a case that are not for each other, and no more than that: neither who said so nor why.
@Entity
@Table(name = "not_eligible")
class NotEligibleRow {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID practitionerId;

    NotEligibleRow() {}

    NotEligibleRow(UUID id, CaseId caseId, PractitionerId practitioner) {
        this.id = id;
        this.caseId = caseId.value();
        practitionerId = practitioner.value();
    }
}
