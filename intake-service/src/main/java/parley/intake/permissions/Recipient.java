package parley.intake.permissions;

/// How somebody is named to whom something may be said: as the catalogue names its resources, which are no people.
final class Recipient {

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String IS = "must be a resource of the catalogue, such as dean-on-call";
    static final int LONGEST = 60;

    private Recipient() {}
}
