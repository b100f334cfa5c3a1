package parley.scheduling.roster.model;

/// How many sessions somebody wants to do at most, by the days, weeks and months of the campus.
public record Caps(int perDay, int perWeek, int perMonth) {

    public Caps {
        if (perDay < 0 || perWeek < 0 || perMonth < 0) {
            throw new IllegalArgumentException("Nobody does fewer sessions than none");
        }
    }
}
