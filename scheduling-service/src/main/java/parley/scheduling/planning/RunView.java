package parley.scheduling.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.scheduling.planning.Standing.Tally;

/// A run as staff see it.
///
/// @param endedAt absent while it is under way
/// @param cases how many cases it is about
/// @param scheduled for how many of them its best plan has a session
/// @param onTime how many of these begin before the target
/// @param onTimeAtMost no plan has more on time; absent before that is known
/// @param moved how many sessions that stand would move
/// @param accepted of how many a session has come
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) RunState state,
        @JsonProperty(required = true) int effortSeconds,
        @JsonProperty(required = true) long seed,
        @JsonProperty(required = true) boolean mayMove,
        @JsonProperty(required = true) OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @JsonProperty(required = true) long elapsedMillis,
        @JsonProperty(required = true) int cases,
        @JsonProperty(required = true) int scheduled,
        @JsonProperty(required = true) int onTime,
        @Nullable Integer onTimeAtMost,
        @JsonProperty(required = true) int moved,
        @JsonProperty(required = true) int accepted) {

    static RunView of(Run run, Tally tally, ZoneId zone) {
        return new RunView(
                run.id(),
                run.state(),
                run.effortSeconds(),
                run.seed(),
                run.mayMove(),
                run.startedAt().atZone(zone).toOffsetDateTime(),
                run.endedAt().map(at -> at.atZone(zone).toOffsetDateTime()).orElse(null),
                run.elapsedMillis(),
                tally.cases(),
                tally.scheduled(),
                tally.onTime(),
                run.onTimeAtMost().map(tally::atMost).orElse(null),
                tally.moved(),
                tally.accepted());
    }
}
