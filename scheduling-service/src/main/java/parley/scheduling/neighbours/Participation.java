package parley.scheduling.neighbours;

import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;

/// Whose session a token opened.
public record Participation(CaseId caseId, ParticipantId participant) {}
