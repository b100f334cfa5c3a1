package parley.catalog.resources;

/// Why a phone number is not to be relied upon.
public enum Doubt {
    /// Nobody has tried it.
    UNVERIFIED,
    /// Digits are missing.
    TRUNCATED
}
