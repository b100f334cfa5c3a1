package parley.web.planning;

/// Why a plan has no session for a case.
public enum LeftOut {
    EACH_HAS_THEIR_OWN,
    TIES_NOT_KNOWN,
    BEYOND_THE_PLANNER,
    TOO_MANY_CASES,
    NO_OPTION,
    WAITS_NO_LONGER,
    STAYS,
    OTHERS_FIRST
}
