package parley.intake.cases;

/// What somebody says to the question whether they want to take part.
public enum Answer {
    YES,
    NO
}
