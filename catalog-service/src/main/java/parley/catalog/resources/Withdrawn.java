package parley.catalog.resources;

/// An entry that readers no longer see.
public record Withdrawn(String code) {}
