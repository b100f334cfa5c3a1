package parley.intake.trends.model;

/// A kind of table. What a case says nothing about is in none of its cells, and is never shown.
public enum Table {
    /// A case may be about several things, so it may be in several cells.
    ISSUE_KIND,
    STAGE,
    OFFERING,
    /// How long it took from the first contact to the first session.
    WAITING,
    OUTCOME;

    /// Whether a case is in one cell at most, so that the cells add up to no more than all cases.
    public boolean addsUp() {
        return this != ISSUE_KIND;
    }
}
