package parley.intake.cases.model;

/// What a conflict is about, roughly. Nothing is out of scope, and it may stay unsaid.
public enum IssueKind {
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
