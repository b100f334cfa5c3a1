package parley.scheduling.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.roster.model.DatedTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.time.model.Window;

/// Stretches in which somebody's week is not as usual, those that are over left out.
record Exceptions(@JsonProperty(required = true) List<Kept> items) {

    private static final Duration LONGEST = Duration.ofDays(366);

    static Exceptions of(List<DatedTime> times, ZoneId zone) {
        return new Exceptions(times.stream()
                .map(time -> new Kept(
                        time.id(),
                        time.when().from().atZone(zone).toOffsetDateTime(),
                        time.when().to().atZone(zone).toOffsetDateTime(),
                        time.willingness()))
                .toList());
    }

    record Kept(UUID id, OffsetDateTime from, OffsetDateTime to, Willingness willingness) {}

    /// @param willingness `AWAY`, or `FREE` or `IF_NEED_BE` for being there though they usually are not
    record Said(
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime to,
            @NotNull Willingness willingness) {

        DatedTime toTime(UUID id, Instant now) {
            var start = from.toInstant();
            var end = to.toInstant();
            if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
                throw Refusal.because(GeneralReason.INVALID_FIELD)
                        .with(Fault.at("#/to", "must come after its beginning, and within a year"));
            }
            if (!end.isAfter(now)) {
                throw Refusal.because(GeneralReason.INVALID_FIELD).with(Fault.at("#/to", "must not be over"));
            }
            return new DatedTime(id, new Window(start, end), willingness);
        }
    }
}
