package parley.intake.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.SessionId;

/// Leave to hold a session. Without a row there is no leave.
@Entity
@Table(name = "permit")
class PermitRow {

    @Id
    private UUID sessionId;

    private UUID caseId;
    private Instant startsAt;
    private Instant endsAt;
    private boolean scheduled;

    protected PermitRow() {}

    PermitRow(SessionId sessionId, CaseId caseId) {
        this.sessionId = sessionId.value();
        this.caseId = caseId.value();
    }

    boolean isOf(CaseId other) {
        return caseId.equals(other.value());
    }

    void covers(Instant start, Instant end) {
        startsAt = start;
        endsAt = end;
    }

    Instant startsAt() {
        return startsAt;
    }

    void stands() {
        scheduled = true;
    }
}
