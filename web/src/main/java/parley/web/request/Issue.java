package parley.web.request;

/// What a conflict may be about.
public enum Issue {
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
