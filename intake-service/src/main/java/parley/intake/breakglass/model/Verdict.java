package parley.intake.breakglass.model;

/// What a letter and the log say together.
public enum Verdict {
    /// The log holds everything up to the entry of the letter, as it was written.
    INTACT,
    /// An entry is not as it was written, or was never written by this office.
    EDITED,
    /// Every entry is genuine and there, in another order.
    REORDERED,
    /// Every entry is genuine, and at least one is missing.
    TRUNCATED,
    /// The log is whole in itself, and is not the one that the letter was about: it was written anew with the key.
    REWRITTEN
}
