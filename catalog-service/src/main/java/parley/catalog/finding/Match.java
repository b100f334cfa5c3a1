package parley.catalog.finding;

/// An entry in which words were found.
///
/// @param rank how well they fit: names before topics, these before descriptions
record Match(String code, double rank) {}
