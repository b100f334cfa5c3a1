package parley.events.cases;

/// How a question reaches a person.
public enum AskedBy {
    /// A letter with a link of their own.
    LETTER,
    /// Staff talk with the person, who has no e-mail or does not want any.
    VOICE
}
