package parley.local.demo;

/// The path that a story takes, by the office's own name for it.
public enum Procedure {
    MEDIATION("a mediator"),
    SHUTTLE("an ombudsperson"),
    COACHING("a coach"),
    FACILITATION("a facilitator"),
    TRAINING("a facilitator"),
    RESTORATIVE_CIRCLE("a restorative facilitator"),
    CONVERSATION("an ombudsperson");

    private final String practitioner;

    Procedure(String practitioner) {
        this.practitioner = practitioner;
    }

    /// Whether nobody but the one who asks takes part, for themselves or for a group.
    boolean isAlone() {
        return switch (this) {
            case COACHING, CONVERSATION, FACILITATION, TRAINING -> true;
            case MEDIATION, SHUTTLE, RESTORATIVE_CIRCLE -> false;
        };
    }

    /// Whether one person speaks for a group.
    boolean isForGroup() {
        return this == FACILITATION || this == TRAINING;
    }

    /// Whether the people of the case never meet.
    boolean isOneByOne() {
        return this == SHUTTLE;
    }

    /// Whether people take part in roles of their own and write a plan.
    boolean isCircle() {
        return this == RESTORATIVE_CIRCLE;
    }

    /// One of those who lead its sessions, such as `a mediator`.
    String practitioner() {
        return practitioner;
    }
}
