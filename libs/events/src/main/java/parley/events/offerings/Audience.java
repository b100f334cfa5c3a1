package parley.events.offerings;

/// Whom an offering is for.
public enum Audience {
    STUDENTS,
    COMMUNITY
}
