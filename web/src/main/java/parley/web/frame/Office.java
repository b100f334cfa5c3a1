package parley.web.frame;

/// The offices. They are apart: whoever turned to one is told its number, and not the other's.
public enum Office {
    CONFLICT_RESOLUTION,
    OMBUDS
}
