package parley.intake.permissions;

/// How much may be said.
enum Scope {
    THAT_I_CAME,
    MY_CONTACT,
    WHAT_I_SAID
}
