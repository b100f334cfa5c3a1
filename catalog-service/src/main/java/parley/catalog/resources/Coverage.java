package parley.catalog.resources;

/// Where a resource does not reach everybody it is for.
public enum Coverage {
    SELECT_DEPARTMENTS
}
