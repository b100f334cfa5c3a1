package parley.scheduling.options;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.roster.model.PractitionerId;

/// A practitioner and a case that are not for each other, and no more than that.
@Entity
@Table(name = "not_eligible")
class NotEligibleRow {

    enum Source {
        TIE,
        RECUSAL
    }

    @Id
    private UUID id;

    private UUID caseId;
    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    private Source source;

    NotEligibleRow() {}

    NotEligibleRow(UUID id, CaseId caseId, PractitionerId practitioner, Source source) {
        this.id = id;
        this.caseId = caseId.value();
        practitionerId = practitioner.value();
        this.source = source;
    }

    PractitionerId practitioner() {
        return new PractitionerId(practitionerId);
    }
}
