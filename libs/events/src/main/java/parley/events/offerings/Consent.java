package parley.events.offerings;

/// Whose live yes a case under an offering needs before anything is scheduled.
public enum Consent {
    /// Every person in the case.
    EVERY_PARTICIPANT,
    /// The one person the help is for; asking for it is the yes.
    THE_ONE_WHO_ASKS,
    /// The person who speaks for a group.
    THE_GROUP_CONTACT
}
