package parley.events.letters;

/// What a letter is for.
public enum LetterKind {
    REQUEST_RECEIVED,
    HOW_TO_GO_ON,
    INVITATION,
    TIMES_ASKED,
    PRACTITIONER_ASKED,
    SESSION_SCHEDULED,
    SESSION_CANCELLED,
    WITHDRAWAL_ACKNOWLEDGED,
    NOT_ARRANGED
}
