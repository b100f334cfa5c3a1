package parley.intake.cases.model;

import java.time.Instant;
import parley.events.Office;
import parley.intake.ids.model.CaseId;

/// What is true of a case in every state.
///
/// @param reference what people call the case; it says nothing about its kind
/// @param firstContactAt when its clock started
/// @param targetAt when the next session should have begun, the first or a further one
/// @param sessionsHeld how many sessions people have had; where they meet one by one, a round of them counts as one
public record CaseFile(
        CaseId id, Office office, String reference, Instant firstContactAt, Instant targetAt, int sessionsHeld) {

    CaseFile aimingAt(Instant target) {
        return new CaseFile(id, office, reference, firstContactAt, target, sessionsHeld);
    }

    /// The same case with something else ahead of it, of which no session was held.
    CaseFile startingAnew(Instant target) {
        return new CaseFile(id, office, reference, firstContactAt, target, 0);
    }

    CaseFile withOneMoreHeld() {
        return new CaseFile(id, office, reference, firstContactAt, targetAt, sessionsHeld + 1);
    }
}
