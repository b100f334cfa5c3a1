package parley.intake.cases.model;

/// How far a conflict has come. Help is there at each.
public enum ConflictStage {
    BEGINNING,
    MIDDLE,
    CRESCENDO
}
