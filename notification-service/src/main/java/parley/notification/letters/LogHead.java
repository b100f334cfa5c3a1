package parley.notification.letters;

/// The newest entry of the log that every opening of a sealed case is written to.
///
/// @param entry its number, from 1
/// @param hash its hash, which holds all entries before it
public record LogHead(int entry, String hash) {}
