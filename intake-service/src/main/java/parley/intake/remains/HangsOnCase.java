package parley.intake.remains;

import parley.intake.ids.model.CaseId;

/// Something that is kept because of a case. Every feature that keeps any has a bean of this kind, and a case is
/// forgotten by asking them all.
public interface HangsOnCase {

    /// Deletes whatever there is, within the current transaction, which also deletes the case and its people
    /// afterwards. Keys of people and cases are seen to; other keys are doomed here.
    void forget(CaseId caseId);
}
