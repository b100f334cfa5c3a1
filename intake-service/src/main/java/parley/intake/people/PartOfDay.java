package parley.intake.people;

/// A part of a day, by the clock of whoever names it.
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING
}
