package parley.web.cases;

/// What a conflict may be about.
public enum Topic {
    NOISE,
    MONEY,
    CHORES,
    GROUP_PROJECT,
    PRIVACY,
    INTERPERSONAL,
    STUDENT_GROUP,
    RACE_CULTURE_GENDER,
    OTHER
}
