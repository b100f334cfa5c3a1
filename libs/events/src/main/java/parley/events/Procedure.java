package parley.events;

/// The shape of the path that an offering takes.
public enum Procedure {
    MEDIATION,
    SHUTTLE,
    COACHING,
    FACILITATION,
    TRAINING,
    RESTORATIVE_CIRCLE,
    CONVERSATION
}
