package parley.web.cases;

/// For whom a letter is.
public enum RecipientKind {
    PARTICIPANT,
    PRACTITIONER,
    CHAIR,
    SECOND_PERSON
}
