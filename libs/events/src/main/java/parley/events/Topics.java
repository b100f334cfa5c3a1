package parley.events;

/// Names of the topics. Their retention and access lists stand in `deploy/kafka`.
public final class Topics {

    /// Compacted, keyed by the offering's code: the latest terms of each offering, replayable from nothing.
    public static final String OFFERINGS = "parley.offerings.v1";

    private Topics() {}

    /// Facts about cases of one office, announced by intake.
    public static String cases(Office office) {
        return "parley." + office.slug() + ".cases.v1";
    }

    /// Facts about sessions of one office, announced by scheduling.
    public static String sessions(Office office) {
        return "parley." + office.slug() + ".sessions.v1";
    }

    /// Facts about letters of one office, announced by notification.
    public static String letters(Office office) {
        return "parley." + office.slug() + ".letters.v1";
    }
}
