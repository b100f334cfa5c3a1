package parley.web.catalogue;

/// Whether somebody can be reached.
public enum State {
    OPEN,
    CLOSED,
    NOT_STATED
}
