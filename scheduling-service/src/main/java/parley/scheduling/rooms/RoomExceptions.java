package parley.scheduling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.rooms.model.RoomException;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Stretches in which a room is not open as usual, those that are over left out.
record RoomExceptions(@JsonProperty(required = true) List<Kept> items) {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    static RoomExceptions of(RoomEntry entry) {
        var zone = entry.hours().stream().map(WeeklyHours::zone).findFirst().orElse(ZoneOffset.UTC);
        return new RoomExceptions(entry.exceptions().stream()
                .map(each -> new Kept(
                        each.id(),
                        each.when().from().atZone(zone).toOffsetDateTime(),
                        each.when().to().atZone(zone).toOffsetDateTime(),
                        each.open()))
                .toList());
    }

    record Kept(UUID id, OffsetDateTime from, OffsetDateTime to, boolean open) {}

    /// @param open whether it is open though it usually is closed, or closed; closed counts more
    record Said(
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime to,
            @NotNull Boolean open) {

        RoomException toException(UUID id, Instant now) {
            var start = from.toInstant();
            var end = to.toInstant();
            if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
                throw Refusal.because(GeneralReason.INVALID_FIELD)
                        .with(Fault.at("#/to", "must come after its beginning, and within ten years"));
            }
            if (!end.isAfter(now)) {
                throw Refusal.because(GeneralReason.INVALID_FIELD).with(Fault.at("#/to", "must not be over"));
            }
            return new RoomException(id, new Window(start, end), open);
        }
    }
}
