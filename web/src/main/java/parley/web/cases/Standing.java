package parley.web.cases;

/// Whether somebody has said yes.
public enum Standing {
    AGREED,
    NOT_YET
}
