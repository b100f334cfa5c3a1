package parley.web.danger;

/// What a letter and the log say together.
public enum Verdict {
    INTACT,
    EDITED,
    REORDERED,
    TRUNCATED,
    REWRITTEN
}
