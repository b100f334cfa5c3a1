package parley.web.chooser;

/// Why a practitioner will not be there.
public enum WhyMissing {
    LEFT,
    AWAY
}
