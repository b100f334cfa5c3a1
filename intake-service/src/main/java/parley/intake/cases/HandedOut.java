package parley.intake.cases;

import java.util.List;
import parley.intake.ids.model.ParticipantId;

/// What people were handed to read.
public interface HandedOut {

    /// What somebody was handed, in the order in which staff put it.
    List<Handed> to(ParticipantId who);
}
