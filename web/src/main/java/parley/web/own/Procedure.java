package parley.web.own;

/// The way that a case takes.
enum Procedure {
    MEDIATION,
    SHUTTLE,
    COACHING,
    FACILITATION,
    TRAINING,
    RESTORATIVE_CIRCLE,
    CONVERSATION
}
