package parley.catalog.guide;

/// Where a resource does not reach everybody it is for.
enum Coverage {
    SELECT_DEPARTMENTS
}
