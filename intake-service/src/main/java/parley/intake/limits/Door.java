package parley.intake.limits;

/// A way in that needs no sign-in.
public enum Door {
    /// Private links.
    LINKS,
    /// Questions without a name.
    ENQUIRIES,
    /// The codes under which such a question is found again.
    CODES,
    /// Requests for help.
    REQUESTS
}
