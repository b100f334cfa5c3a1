package parley.scheduling.cases;

import parley.events.Office;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Terms;

/// A case as it was read.
///
/// @param secondRoom whether staff wish for a second room, to meet people one at a time
/// @param version rises with every change
public record CaseFile(Office office, Terms terms, PlannedCase state, boolean secondRoom, long version) {

    public CaseId id() {
        return state.id();
    }
}
