package parley.intake.remains;

import parley.intake.ids.model.CaseId;

/// Something that must be over before a case may be forgotten.
public interface KeepsCase {

    /// Whether it is not over yet, as seen in the current transaction.
    boolean keeps(CaseId caseId);
}
