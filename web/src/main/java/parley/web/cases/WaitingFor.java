package parley.web.cases;

/// On whom it depends that a case moves on.
public enum WaitingFor {
    STAFF,
    PARTICIPANTS,
    PRACTITIONERS,
    ROOMS,
    NOBODY
}
