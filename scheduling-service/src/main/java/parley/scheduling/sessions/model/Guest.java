package parley.scheduling.sessions.model;

import parley.scheduling.cases.model.ParticipantId;

/// A participant who is to come.
///
/// @param calendarEntry whether they want an entry in their calendar
public record Guest(ParticipantId id, boolean calendarEntry) {}
