package parley.web.welcome;

/// Who can sign in to an office that is only tried out. Nobody checks a password there.
public enum Trial {
    STAFF("staff-rosa, staff-tomas"),
    PRACTITIONER("practitioner-01 … practitioner-40"),
    OMBUDSPERSON("ombudsperson-01 … ombudsperson-04"),
    OMBUDS("ombuds-hale"),
    CHAIR("chair-lindqvist"),
    DIRECTOR("director-obi"),
    OPERATOR("ops-kim");

    private final String names;

    Trial(String names) {
        this.names = names;
    }

    public String names() {
        return names;
    }

    /// Somewhere to look behind the scenes.
    record Place(String name, String address) {
        /// @param setting a name, `=` and an address
        static Place of(String setting) {
            var cut = setting.indexOf('=');
            return new Place(setting.substring(0, cut), setting.substring(cut + 1));
        }
    }
}
