package parley.notification.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.letters.RecipientKind;

/// Somebody wrote to a mailbox, and is to be called.
@Entity
@Table(name = "reply")
class ReplyRow implements OfCase {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Office office;

    private @Nullable UUID caseId;

    @Enumerated(EnumType.STRING)
    private @Nullable RecipientKind recipientKind;

    private @Nullable UUID recipientId;
    private Instant arrivedAt;
    private @Nullable Instant calledAt;

    @Version
    private int version;

    /// For Hibernate.
    protected ReplyRow() {}

    void called(Instant now) {
        if (calledAt == null) {
            calledAt = now;
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Optional<UUID> ofCase() {
        return Optional.ofNullable(caseId);
    }

    /// Who wrote; absent if that only stands in the mail.
    Optional<Recipient> who() {
        return recipientKind == null || recipientId == null
                ? Optional.empty()
                : Optional.of(new Recipient(recipientKind, recipientId));
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Optional<Instant> calledAt() {
        return Optional.ofNullable(calledAt);
    }

    int version() {
        return version;
    }
}
