package parley.local.demo;

/// Which of the two offices a story happens in, and who receives people there.
public enum Host {
    CONFLICT_RESOLUTION("staff-rosa", "Rosa"),
    OMBUDS("ombuds-hale", "Hale");

    private final String identity;
    private final String firstName;

    Host(String identity, String firstName) {
        this.identity = identity;
        this.firstName = firstName;
    }

    /// By what name that person signs in.
    public String identity() {
        return identity;
    }

    String firstName() {
        return firstName;
    }
}
