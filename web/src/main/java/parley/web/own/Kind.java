package parley.web.own;

import org.jspecify.annotations.Nullable;

/// What kind of help is being planned, as far as these pages speak of it.
public enum Kind {
    MEETING,
    ONE_BY_ONE,
    CIRCLE,
    COACHING,
    CONVERSATION,
    FACILITATION,
    TRAINING;

    static Kind of(@Nullable Procedure procedure) {
        return procedure == null
                ? MEETING
                : switch (procedure) {
                    case MEDIATION -> MEETING;
                    case SHUTTLE -> ONE_BY_ONE;
                    case RESTORATIVE_CIRCLE -> CIRCLE;
                    case COACHING -> COACHING;
                    case CONVERSATION -> CONVERSATION;
                    case FACILITATION -> FACILITATION;
                    case TRAINING -> TRAINING;
                };
    }

    boolean isForGroup() {
        return switch (this) {
            case FACILITATION, TRAINING -> true;
            case MEETING, ONE_BY_ONE, CIRCLE, COACHING, CONVERSATION -> false;
        };
    }

    /// Whether others take part, who may or may not wish the same.
    boolean isAmongOthers() {
        return switch (this) {
            case MEETING, ONE_BY_ONE, CIRCLE -> true;
            case COACHING, CONVERSATION, FACILITATION, TRAINING -> false;
        };
    }
}
