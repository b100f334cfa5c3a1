package parley.web.sharing;

/// How much may be said.
public enum Scope {
    THAT_I_CAME,
    MY_CONTACT,
    WHAT_I_SAID
}
