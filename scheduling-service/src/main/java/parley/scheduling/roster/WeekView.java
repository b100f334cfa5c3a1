package parley.scheduling.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.scheduling.roster.model.Freshness;
import parley.scheduling.roster.model.WeeklyTime;

/// Somebody's usual week, and whether it still counts.
///
/// @param freshness only fresh hours count; whoever's are stale or unknown is not proposed for anything
/// @param confirmedAt when they last said that it is right
/// @param staleAt from when on it no longer counts, unless it is confirmed
@JsonInclude(JsonInclude.Include.NON_NULL)
record WeekView(
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) List<Week.Hours> hours,
        @JsonProperty(required = true) Freshness freshness,
        @Nullable Instant confirmedAt,
        @Nullable Instant staleAt,
        @JsonProperty(required = true) long version) {

    static WeekView of(RosterEntry entry, long version, Instant now, Duration staleAfter) {
        var said = entry.times();
        return new WeekView(
                said.weekly().stream()
                        .map(time -> time.when().zone())
                        .findFirst()
                        .orElse(entry.zone()),
                said.weekly().stream()
                        .map(WeekView::hours)
                        .sorted(Comparator.comparing(Week.Hours::day).thenComparing(Week.Hours::from))
                        .toList(),
                said.freshness(now, staleAfter),
                said.confirmedAt().orElse(null),
                said.confirmedAt().map(at -> at.plus(staleAfter)).orElse(null),
                version);
    }

    private static Week.Hours hours(WeeklyTime time) {
        var when = time.when();
        return new Week.Hours(when.day(), when.from(), when.to(), time.willingness());
    }
}
