package parley.scheduling.cases.model;

/// How far somebody's session has come.
public enum Progress {
    /// They have none yet, or it is off again.
    TO_PLAN,
    /// An option is held for them, or their session stands.
    PLANNED,
    /// It took place.
    MET
}
