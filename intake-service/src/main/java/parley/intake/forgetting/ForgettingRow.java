package parley.intake.forgetting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;

/// A case that is gone here, while somebody still has to say that it is gone there.
@Entity
@Table(name = "forgetting")
class ForgettingRow {

    @Id
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Office office;

    private Instant forgottenAt;
    private Instant askedAt;
    private boolean noted;
    private @Nullable Instant schedulingReceiptAt;
    private @Nullable Instant notificationReceiptAt;

    protected ForgettingRow() {}

    ForgettingRow(UUID caseId, Office office, Instant now) {
        this.caseId = caseId;
        this.office = office;
        this.forgottenAt = now;
        this.askedAt = now;
    }

    UUID caseId() {
        return caseId;
    }

    Office office() {
        return office;
    }

    Instant forgottenAt() {
        return forgottenAt;
    }

    boolean schedulingIsMissing() {
        return schedulingReceiptAt == null;
    }

    boolean notificationIsMissing() {
        return notificationReceiptAt == null;
    }

    /// Nothing is missing any more.
    boolean isOver() {
        return noted && !schedulingIsMissing() && !notificationIsMissing();
    }

    void asked(Instant now) {
        askedAt = now;
    }

    void noted() {
        noted = true;
    }

    void heardFromScheduling(Instant now) {
        schedulingReceiptAt = now;
    }

    void heardFromNotification(Instant now) {
        notificationReceiptAt = now;
    }
}
