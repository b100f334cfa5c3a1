package parley.intake.trends.model;

import java.util.Optional;

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

    /// The table in which every case of this one is, too: nobody has a session who was offered nothing. All the others
    /// may be left unsaid of any case, so nothing follows from one of them for another.
    public Optional<Table> within() {
        return this == WAITING ? Optional.of(OFFERING) : Optional.empty();
    }
}
