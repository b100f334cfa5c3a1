package parley.scheduling.sessions;

/// What a practitioner answers when asked to sit in a session. None of these needs a reason.
enum Reply {
    ACCEPT,
    /// Not at this time.
    STAND_DOWN,
    /// Not with these people.
    RECUSE
}
