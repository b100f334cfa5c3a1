package parley.intake.links;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// With what a request can be taken back.
@Entity
@Table(name = "withdrawal_ticket")
class TicketRow {

    @Id
    private byte[] tokenHash;

    private UUID caseId;
    private UUID participantId;
    private Instant expiresAt;

    protected TicketRow() {}

    TicketRow(Secret token, CaseId caseId, ParticipantId participantId, Instant expiresAt) {
        this.tokenHash = token.hash();
        this.caseId = caseId.value();
        this.participantId = participantId.value();
        this.expiresAt = expiresAt;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    LinkSession toSession() {
        return new LinkSession(new CaseId(caseId), new ParticipantId(participantId), expiresAt);
    }
}
