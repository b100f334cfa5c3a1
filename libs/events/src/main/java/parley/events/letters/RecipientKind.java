package parley.events.letters;

/// Who a letter is for.
public enum RecipientKind {
    PARTICIPANT,
    PRACTITIONER
}
