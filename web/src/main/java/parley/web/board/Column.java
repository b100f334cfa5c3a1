package parley.web.board;

/// Where a case stands on the board.
public enum Column {
    NEEDS_A_PERSON,
    TO_SCREEN,
    CHOOSE_A_TIME,
    WAITING,
    SCHEDULED
}
