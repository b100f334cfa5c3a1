package parley.events.letters;

/// What a letter is for.
public enum LetterKind {
    REQUEST_RECEIVED,
    HOW_TO_GO_ON,
    INVITATION,
    INVITATION_REMINDER,
    TIMES_ASKED,
    PRACTITIONER_ASKED,
    SESSION_SCHEDULED,
    /// Its time, its place or who comes has changed.
    SESSION_MOVED,
    /// It is on the next day.
    SESSION_REMINDER,
    SESSION_CANCELLED,
    WITHDRAWAL_ACKNOWLEDGED,
    NOT_ARRANGED,
    FURTHER_SESSION_ASKED,
    PLAN_TO_APPROVE,
    PLAN_APPROVED,
    BREAK_GLASS_OPENED
}
