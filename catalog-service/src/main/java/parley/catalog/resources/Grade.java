package parley.catalog.resources;

/// What is promised about what a person says. The grades are kept apart; none stands for another.
public enum Grade {
    COMPLETELY_CONFIDENTIAL(3),
    /// Nobody learns who says it. It says nothing of what becomes of the words, and so is neither more nor less than
    /// any other.
    ANONYMOUS(3),
    CONFIDENTIAL(2),
    PRIVATE(1),
    /// No document says anything.
    NOT_STATED(0),
    /// A document to read; nobody is told anything.
    NOT_APPLICABLE(0);

    private final int strength;

    Grade(int strength) {
        this.strength = strength;
    }

    /// How much a person may count on it; of two that differ, the lower number is the one to show.
    int strength() {
        return strength;
    }

    boolean speaksOfWords() {
        return this != ANONYMOUS;
    }
}
