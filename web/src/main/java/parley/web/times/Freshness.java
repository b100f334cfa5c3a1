package parley.web.times;

/// Whether hours still count.
public enum Freshness {
    FRESH,
    STALE,
    UNKNOWN
}
