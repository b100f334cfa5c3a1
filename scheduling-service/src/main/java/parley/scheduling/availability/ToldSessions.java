package parley.scheduling.availability;

import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;

/// What people have been told of.
public interface ToldSessions {

    /// Whether somebody has a session that stands and has not begun.
    boolean isToCome(CaseId id, ParticipantId participant);
}
