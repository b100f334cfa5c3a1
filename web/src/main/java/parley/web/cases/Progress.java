package parley.web.cases;

/// How far somebody's session is.
public enum Progress {
    TO_PLAN,
    PLANNED,
    MET
}
