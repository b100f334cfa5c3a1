package parley.scheduling.roster.model;

import parley.scheduling.time.model.WeeklyHours;

/// Hours that come back every week, and whether somebody would rather not be asked for them.
public record WeeklyTime(WeeklyHours when, Willingness willingness) {

    public WeeklyTime {
        if (willingness == Willingness.AWAY) {
            throw new IllegalArgumentException("Who is away every week leaves these hours out");
        }
    }
}
