package parley.scheduling.cases.model;

import parley.events.cases.AskedBy;

/// Somebody who has to be there.
///
/// @param askedBy how they are asked for their times
/// @param answered whether they have said which times suit them, in the current round
/// @param calendarEntry whether they want an entry in their calendar
/// @param progress how far their session has come
public record Attending(
        ParticipantId id,
        PersonId person,
        AskedBy askedBy,
        boolean answered,
        boolean calendarEntry,
        Progress progress) {

    /// Somebody who has just said yes.
    public static Attending newcomer(ParticipantId id, PersonId person, AskedBy askedBy) {
        return new Attending(id, person, askedBy, false, false, Progress.TO_PLAN);
    }

    /// Whether a session has to be found for them.
    public boolean isToPlan() {
        return progress == Progress.TO_PLAN;
    }

    Attending withAnswer(boolean wantsEntry) {
        return new Attending(id, person, askedBy, true, wantsEntry, progress);
    }

    Attending withoutAnswer() {
        return new Attending(id, person, askedBy, false, calendarEntry, progress);
    }

    Attending at(Progress next) {
        return new Attending(id, person, askedBy, answered, calendarEntry, next);
    }
}
