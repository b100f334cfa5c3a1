package parley.events;

/// Where people meet. `EITHER` leaves the choice to what fits first.
public enum MeetingFormat {
    IN_PERSON,
    ONLINE,
    EITHER
}
