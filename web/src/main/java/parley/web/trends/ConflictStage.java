package parley.web.trends;

/// How far a conflict had come.
public enum ConflictStage {
    BEGINNING,
    MIDDLE,
    CRESCENDO
}
