package parley.web.own;

import java.util.Set;

/// What a conflict is about, and which topics of the guide fit it.
enum Issue {
    NOISE("HOUSING"),
    MONEY("FINDING_HELP"),
    CHORES("HOUSING"),
    GROUP_PROJECT("ACADEMIC_LIFE"),
    PRIVACY("HOUSING"),
    INTERPERSONAL("COMMUNICATION"),
    STUDENT_GROUP("STUDENT_GROUPS"),
    RACE_CULTURE_GENDER("DISCRIMINATION", "EQUITY"),
    OTHER("FINDING_HELP");

    /// What helps with any conflict.
    static final String ANY = "CONFLICT";

    private final Set<String> topics;

    Issue(String... topics) {
        this.topics = Set.of(topics);
    }

    Set<String> topics() {
        return topics;
    }
}
