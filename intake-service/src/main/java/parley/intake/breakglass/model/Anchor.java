package parley.intake.breakglass.model;

/// What a second person holds in a letter, out of reach of whoever can change the log.
///
/// @param entry the number of the newest entry at that time
/// @param head its hash
public record Anchor(int entry, String head) {}
