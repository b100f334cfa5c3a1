package parley.web.chooser;

/// What speaks for or against an option.
public enum Code {
    ALL_PARTICIPANTS_AVAILABLE(true),
    PAIR_AVAILABLE(true),
    NO_DECLARED_TIE(true),
    WITHIN_TARGET(true),
    BEYOND_TARGET(false),
    LOAD(true),
    HIGH_LOAD(false),
    PAIR_EXPERIENCE(true),
    LANGUAGE_NOT_SPOKEN(false),
    IF_NEED_BE(false),
    LEARNS_AS_WISHED(true);

    private final boolean speaksFor;

    Code(boolean speaksFor) {
        this.speaksFor = speaksFor;
    }

    public boolean speaksFor() {
        return speaksFor;
    }
}
