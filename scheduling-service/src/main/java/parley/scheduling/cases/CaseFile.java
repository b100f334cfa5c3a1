package parley.scheduling.cases;

import parley.events.Office;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Terms;

/// A case as it was read.
///
/// @param version rises with every change
public record CaseFile(Office office, Terms terms, PlannedCase state, long version) {

    public CaseId id() {
        return state.id();
    }
}
