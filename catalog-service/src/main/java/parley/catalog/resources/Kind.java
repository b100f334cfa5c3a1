package parley.catalog.resources;

/// What a resource is.
public enum Kind {
    OFFICE,
    PEOPLE,
    PROGRAM,
    WEBSITE,
    DOCUMENT,
    /// A heading under which nothing stands yet.
    SECTION
}
