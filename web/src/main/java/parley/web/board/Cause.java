package parley.web.board;

/// Why a case needs a person.
public enum Cause {
    NONE,
    SESSION_CANNOT_STAND,
    SESSION_UNTOLD,
    LETTER_FAILED,
    TO_BE_PHONED,
    ANSWERED_BY_MAIL,
    NO_COMMON_TIME,
    TOO_FEW_PRACTITIONERS,
    TOO_CLOSE,
    NO_ROOM,
    NAME_OTHERS
}
