package parley.intake.links;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// A link that works; one that no longer does has no row.
@Entity
@Table(name = "link")
class LinkRow {

    @Id
    private byte[] secretHash;

    private UUID caseId;
    private UUID participantId;
    private Instant mintedAt;
    private @Nullable UUID letterId;
    private @Nullable Integer copy;

    protected LinkRow() {}

    LinkRow(Secret secret, CaseId caseId, ParticipantId participantId, Instant mintedAt) {
        this.secretHash = secret.hash();
        this.caseId = caseId.value();
        this.participantId = participantId.value();
        this.mintedAt = mintedAt;
    }

    LinkRow in(LetterCopy letter) {
        letterId = letter.letter();
        copy = letter.copy();
        return this;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    ParticipantId participantId() {
        return new ParticipantId(participantId);
    }
}
