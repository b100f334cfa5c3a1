package parley.scheduling.options;

import java.util.List;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.time.model.Window;

/// When other people of a case have sessions of their own.
public interface OtherSessions {

    /// Those that are held, stand or are under way, this person's aside.
    List<Window> inCaseBut(CaseId id, ParticipantId participant);
}
