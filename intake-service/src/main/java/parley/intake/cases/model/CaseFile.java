package parley.intake.cases.model;

import java.time.Instant;
import parley.events.Office;
import parley.intake.ids.model.CaseId;

/// What is true of a case in every state.
///
/// @param reference what people call the case; it says nothing about its kind
/// @param firstContactAt when its clock started
/// @param targetAt when the first session should have begun
public record CaseFile(CaseId id, Office office, String reference, Instant firstContactAt, Instant targetAt) {

    CaseFile aimingAt(Instant target) {
        return new CaseFile(id, office, reference, firstContactAt, target);
    }
}
