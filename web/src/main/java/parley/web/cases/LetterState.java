package parley.web.cases;

/// How far a letter has come.
public enum LetterState {
    WAITING,
    TRANSMITTING,
    SENT,
    FAILED,
    TO_BE_PHONED,
    PHONED,
    DROPPED
}
