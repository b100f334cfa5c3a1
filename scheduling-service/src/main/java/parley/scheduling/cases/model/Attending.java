package parley.scheduling.cases.model;

import parley.events.cases.AskedBy;

/// Somebody who has to be there.
///
/// @param askedBy how they are asked for their times
/// @param answered whether they have said which times suit them, in the current round
/// @param calendarEntry whether they want an entry in their calendar
public record Attending(ParticipantId id, PersonId person, AskedBy askedBy, boolean answered, boolean calendarEntry) {

    Attending withAnswer(boolean wantsEntry) {
        return new Attending(id, person, askedBy, true, wantsEntry);
    }

    Attending withoutAnswer() {
        return new Attending(id, person, askedBy, false, calendarEntry);
    }
}
