package parley.intake.people;

/// What a person needs of a room. Only these codes leave this service, never whose they are.
public enum RoomFeature {
    STEP_FREE,
    HEARING_LOOP,
    QUIET,
    /// A room beside the first, to be met alone in: two rooms are held, whatever each of them offers.
    SECOND_ROOM
}
