package parley.local.demo;

/// The path that a story takes, by the office's own name for it.
public enum Procedure {
    MEDIATION("a mediator", "mediators"),
    SHUTTLE("an ombudsperson", "ombudspersons"),
    COACHING("a coach", "coaches"),
    FACILITATION("a facilitator", "facilitators"),
    TRAINING("a facilitator", "facilitators"),
    RESTORATIVE_CIRCLE("a restorative facilitator", "restorative facilitators"),
    CONVERSATION("an ombudsperson", "ombudspersons");

    private final String practitioner;
    private final String practitioners;

    Procedure(String practitioner, String practitioners) {
        this.practitioner = practitioner;
        this.practitioners = practitioners;
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

    /// Those who lead its sessions.
    String practitioners() {
        return practitioners;
    }
}
