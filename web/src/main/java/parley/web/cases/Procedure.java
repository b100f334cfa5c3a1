package parley.web.cases;

/// The shape of a case's path.
public enum Procedure {
    MEDIATION,
    SHUTTLE,
    COACHING,
    FACILITATION,
    TRAINING,
    RESTORATIVE_CIRCLE,
    CONVERSATION
}
