package parley.scheduling.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import parley.events.PractitionerRole;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.matching.model.OpeningTimes;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Room;
import parley.scheduling.options.CaseSide;
import parley.scheduling.reservations.Booking;
import parley.scheduling.sessions.MovableSessions.Movable;

/// Everything that a plan for an office is made of, as it was when it was read.
///
/// @param sides the cases that can be planned, in the order of waiting
/// @param leftOut cases that cannot be planned with the others, and why
/// @param trained by role, who is trained for it
/// @param people what people in cases are taken for
/// @param movable by case, the session that stands and may be moved; nobody and nothing above is taken for it
record Waiting(
        OpeningTimes opening,
        List<CaseSide> sides,
        SequencedMap<CaseId, LeftOut> leftOut,
        Map<PractitionerRole, List<Practitioner>> trained,
        List<Room> rooms,
        Map<UUID, List<Booking>> people,
        Map<CaseId, Movable> movable) {

    Waiting {
        sides = List.copyOf(sides);
        rooms = List.copyOf(rooms);
        movable = Map.copyOf(movable);
    }

    /// The same without cases that are not among these.
    Waiting only(Set<CaseId> these) {
        var without = new LinkedHashMap<>(leftOut);
        without.keySet().retainAll(these);
        return new Waiting(
                opening,
                sides.stream().filter(side -> these.contains(side.file().id())).toList(),
                without,
                trained,
                rooms,
                people,
                movable);
    }
}
