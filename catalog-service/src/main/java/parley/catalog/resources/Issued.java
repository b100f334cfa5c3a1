package parley.catalog.resources;

/// How often a document appears.
public enum Issued {
    YEARLY
}
