package parley.catalog.guide;

/// What a resource is.
enum Kind {
    OFFICE,
    PEOPLE,
    PROGRAM,
    WEBSITE,
    DOCUMENT,
    /// A heading under which nothing stands yet.
    SECTION
}
