package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import parley.scheduling.time.model.Grid;

/// Everything that decides which options a case has.
///
/// @param starts the starts to look at, on the grid, in order
/// @param participants what each of them said; empty if only the office's side is asked about
/// @param practitioners in the order that breaks ties
/// @param rooms in the order that breaks ties; online comes after all of them
/// @param spread what to do with several options at one start
public record Question(
        Needs needs,
        OpeningTimes opening,
        List<Instant> starts,
        List<Participant> participants,
        List<Practitioner> practitioners,
        List<Room> rooms,
        Spread spread) {

    public Question {
        starts = List.copyOf(new TreeSet<>(starts));
        participants = List.copyOf(participants);
        practitioners = practitioners instanceof LineUp ? practitioners : List.copyOf(practitioners);
        rooms = List.copyOf(rooms);
        if (!starts.stream().allMatch(Grid::isQuarter)) {
            throw new IllegalArgumentException("Starts lie on the grid");
        }
    }

    /// The same question about other starts.
    public Question about(Collection<Instant> others) {
        return new Question(needs, opening, List.copyOf(others), participants, practitioners, rooms, spread);
    }

    /// The same question with another answer to "several at one start?".
    public Question spreading(Spread other) {
        return new Question(needs, opening, starts, participants, practitioners, rooms, other);
    }

    /// What to do with several options at one start.
    public enum Spread {
        /// Only the best of each start is an option.
        BEST_PER_START,
        /// Every set of practitioners in every room is an option of its own.
        EVERY_COMBINATION
    }
}
