package parley.intake.breakglass;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.intake.access.StaffMember;
import parley.intake.ids.model.CaseId;

/// That a case was opened, until when, and when the letter about it had left. Who opened it stands here no longer than
/// it is open.
@Entity
@Table(name = "break_glass")
class OpeningRow {

    @Id
    private UUID id;

    private UUID caseId;
    private @Nullable String openedBy;
    private Instant openedAt;
    private Instant endsAt;
    private @Nullable Instant toldAt;

    protected OpeningRow() {}

    OpeningRow(CaseId caseId, StaffMember staff, Instant openedAt, Instant endsAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId.value();
        this.openedBy = staff.subject();
        this.openedAt = openedAt;
        this.endsAt = endsAt;
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    /// The letter to the second person has left; it does so once, and may be heard of twice.
    void told(Instant at) {
        if (toldAt == null) {
            toldAt = at;
        }
    }

    /// The letter did not reach the second person after all.
    void notTold() {
        toldAt = null;
    }

    boolean isOpenFor(StaffMember staff, Instant now) {
        return staff.subject().equals(openedBy) && now.isBefore(endsAt);
    }
}
