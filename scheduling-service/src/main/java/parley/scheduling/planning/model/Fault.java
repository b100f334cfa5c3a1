package parley.scheduling.planning.model;

/// What can be wrong with what is put in.
public enum Fault {
    HORIZON_TOO_LONG("More than 200 days cannot be planned at once"),
    TIMES_OFF_THE_GRID("Free and taken times must be on the same grid as everything else"),
    LENGTH_OUT_OF_RANGE("A session or a pause takes from a quarter of an hour to a day"),
    LIMIT_OUT_OF_RANGE("Limits, loads, points and sizes are not negative and not beyond a million"),
    CASE_WITHOUT_PARTICIPANTS("A case has at least one participant"),
    PARTICIPANT_TWICE("Nobody is twice in the same case"),
    TOO_MANY_IN_A_CASE("A case has at most 200 participants"),
    TOO_MANY_PRACTITIONERS("A session has one practitioner or two"),
    TOO_MANY_WISHES("A case has at most six wishes"),
    UNKNOWN_PLACE_IN_LIST("A practitioner, participant, room or case that is not in its list was named"),
    TIMES_OUT_OF_ORDER("Waiting begins before the earliest start, and all within a million quarters"),
    CASE_WITHOUT_A_FORMAT("A case can be met in person, online or both"),
    CONFIRMED_TWICE("A case has at most one confirmed session"),
    CONFIRMED_AGAINST_ANOTHER("Two confirmed sessions take the same person or room at the same time"),
    SESSION_OFF_THE_GRID("A session lies on the grid"),
    WRONG_NUMBER_OF_PRACTITIONERS("A session has as many practitioners as its case needs"),
    TOO_MUCH_AT_ONCE("So many practitioners, days and lengths of sessions cannot be planned at once"),
    WINDOW_REVERSED("A window ends after it begins"),
    WINDOWS_OVERLAP("Windows do not overlap"),
    WINDOW_OFF_THE_GRID("Windows lie within the horizon"),
    TOO_MANY_WINDOWS("Nobody has more than 5,000 windows"),
    UNKNOWN_ZONE("The time zone is not known");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
