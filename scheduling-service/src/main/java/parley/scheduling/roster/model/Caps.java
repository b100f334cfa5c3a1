package parley.scheduling.roster.model;

import java.time.YearMonth;
import java.util.Map;

/// How many sessions somebody wants to do at most, by the days, weeks and months of the campus.
///
/// @param spent how many of a month's are used up by sessions of which only their number is left
public record Caps(int perDay, int perWeek, int perMonth, Map<YearMonth, Integer> spent) {

    public Caps {
        if (perDay < 0 || perWeek < 0 || perMonth < 0) {
            throw new IllegalArgumentException("Nobody does fewer sessions than none");
        }
        spent = Map.copyOf(spent);
    }

    public Caps(int perDay, int perWeek, int perMonth) {
        this(perDay, perWeek, perMonth, Map.of());
    }

    /// The same wishes, of which so much is used up.
    public Caps spent(Map<YearMonth, Integer> sessions) {
        return new Caps(perDay, perWeek, perMonth, sessions);
    }
}
