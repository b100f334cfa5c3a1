package parley.scheduling.availability;

import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;

/// What people have been told of.
public interface ToldSessions {

    /// Whether somebody has a session that stands and has not begun.
    boolean isToCome(CaseId id, ParticipantId participant);

    /// Takes note of other times that somebody with such a session has said. The session stays; what is held in its
    /// place, at a time that does not suit them any more, ends.
    void saidOtherTimes(CaseId id, ParticipantId participant, Answer answer);
}
