package parley.intake.links;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// A session that a link opened.
@Entity
@Table(name = "link_session")
class LinkSessionRow {

    @Id
    private byte[] tokenHash;

    private UUID caseId;
    private UUID participantId;
    private Instant expiresAt;

    protected LinkSessionRow() {}

    LinkSessionRow(Secret token, LinkRow link, Instant expiresAt) {
        this.tokenHash = token.hash();
        this.caseId = link.caseId().value();
        this.participantId = link.participantId().value();
        this.expiresAt = expiresAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    LinkSession toSession() {
        return new LinkSession(new CaseId(caseId), new ParticipantId(participantId), expiresAt);
    }
}
