package parley.scheduling.roster.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a practitioner said about their times.
///
/// @param dated exceptions, past ones left out
/// @param confirmedAt when they last said that this is how it is
public record OwnTimes(List<WeeklyTime> weekly, List<DatedTime> dated, Optional<Instant> confirmedAt) {

    public OwnTimes {
        weekly = List.copyOf(weekly);
        dated = List.copyOf(dated);
    }

    /// Nothing was ever said.
    public static OwnTimes unknown() {
        return new OwnTimes(List.of(), List.of(), Optional.empty());
    }

    /// @param staleAfter how long hours are relied upon without being confirmed
    public Freshness freshness(Instant now, Duration staleAfter) {
        return confirmedAt
                .map(confirmed -> now.isBefore(confirmed.plus(staleAfter)) ? Freshness.FRESH : Freshness.STALE)
                .orElse(Freshness.UNKNOWN);
    }
}
