package parley.events.letters;

/// Who a letter is for.
public enum RecipientKind {
    PARTICIPANT,
    PRACTITIONER,
    /// Who approves the plan of a circle. The recipient id is the plan's.
    CHAIR,
    /// Who is told when somebody breaks the glass. The recipient id is the opening's.
    SECOND_PERSON
}
