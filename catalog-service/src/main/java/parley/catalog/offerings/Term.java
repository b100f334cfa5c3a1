package parley.catalog.offerings;

/// A term that may be the office's own setting rather than a fact of a document.
enum Term {
    PRACTITIONERS_NEEDED,
    SESSION_LENGTH,
    TARGET,
    CONSENT,
    AUDIENCE,
    SECOND_ROOM
}
