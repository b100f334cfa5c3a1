package parley.intake.links;

import java.time.Instant;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// Somebody who opened a link of theirs a short while ago.
public record LinkSession(CaseId caseId, ParticipantId participantId, Instant expiresAt) {}
