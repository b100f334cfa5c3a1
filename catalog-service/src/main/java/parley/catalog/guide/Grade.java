package parley.catalog.guide;

/// What is promised about what a person says. The grades are kept apart; none stands for another.
enum Grade {
    COMPLETELY_CONFIDENTIAL,
    CONFIDENTIAL,
    PRIVATE,
    ANONYMOUS,
    /// No document says anything.
    NOT_STATED,
    /// A document to read; nobody is told anything.
    NOT_APPLICABLE
}
