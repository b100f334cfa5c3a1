package parley.web.contact;

/// What somebody needs of a room.
public enum RoomFeature {
    STEP_FREE,
    HEARING_LOOP,
    QUIET,
    SECOND_ROOM
}
