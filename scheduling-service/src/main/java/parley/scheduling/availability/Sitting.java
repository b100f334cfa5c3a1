package parley.scheduling.availability;

import parley.scheduling.cases.model.CaseId;

/// Who has been asked to sit with the people of a case.
public interface Sitting {

    /// Whether this is true of the person who is signed in so, whatever they answered.
    boolean wasAsked(CaseId id, String subject);
}
