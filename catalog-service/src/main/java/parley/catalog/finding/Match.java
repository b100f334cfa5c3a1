package parley.catalog.finding;

/// An entry in which words were found.
///
/// @param rank how well they fit: names before topics, these before descriptions
public record Match(String code, double rank) {}
