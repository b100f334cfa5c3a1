package parley.intake.permissions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// Leave to say something to somebody, until it is taken back.
@Entity
@Table(name = "permission")
class PermissionRow {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private String recipient;
    private Instant saidAt;

    /// Who wrote it down, if it was spoken.
    private @Nullable String writtenBy;

    private @Nullable Instant revokedAt;
    private @Nullable Instant usedAt;

    protected PermissionRow() {}

    PermissionRow(CaseId caseId, ParticipantId participantId, Given given, @Nullable String writtenBy) {
        this.id = UUID.randomUUID();
        this.caseId = caseId.value();
        this.participantId = participantId.value();
        this.scope = given.scope();
        this.recipient = given.recipient();
        this.saidAt = given.saidAt();
        this.writtenBy = writtenBy;
    }

    UUID id() {
        return id;
    }

    boolean isOf(CaseId other) {
        return caseId.equals(other.value());
    }

    ParticipantId participantId() {
        return new ParticipantId(participantId);
    }

    Scope scope() {
        return scope;
    }

    String recipient() {
        return recipient;
    }

    Instant saidAt() {
        return saidAt;
    }

    Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    void use(Instant now) {
        usedAt = now;
    }

    /// What is allowed, to whom, and since when.
    record Given(Scope scope, String recipient, Instant saidAt) {}
}
