package parley.scheduling.planning;

/// Why a plan has no session for a case.
enum LeftOut {
    /// Each person has a session of their own; these are held one by one.
    EACH_HAS_THEIR_OWN,
    /// Intake could not be asked who is too close to the case.
    TIES_NOT_KNOWN,
    /// It needs more practitioners, rooms, people or languages than a plan can weigh.
    BEYOND_THE_PLANNER,
    /// More cases wait than are planned at once, and others have waited longer.
    TOO_MANY_CASES,
    /// Nothing fits it even if it had everything for itself; its options say what is missing.
    NO_OPTION,
    /// While the run was taken up by another replica, somebody held a session for it, or it waits for people again.
    WAITS_NO_LONGER,
    /// It has a session, which may be moved, and stays as it is.
    STAYS,
    /// It has options, but in this plan others have what they need.
    OTHERS_FIRST
}
