package parley.web.times;

/// How gladly somebody is there.
public enum Willingness {
    FREE,
    IF_NEED_BE,
    AWAY
}
