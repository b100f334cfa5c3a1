package parley.scheduling.availability;

import static java.util.stream.Collectors.toSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.time.model.Window;

/// An answer as it comes in.
///
/// @param starts the ticked starts, none if none suits
/// @param windows stretches that would suit instead or besides; absent, those that were given before stay
/// @param calendarEntry whether the person wants an entry in their calendar
record Times(
        @NotNull @Size(max = MoreStarts.MOST) List<@NotNull OffsetDateTime> starts,
        @Nullable @Size(max = 50) List<@NotNull @Valid Stretch> windows,
        boolean calendarEntry) {

    record Stretch(@NotNull OffsetDateTime from, @NotNull OffsetDateTime to) {}

    /// What is meant, given what was said before.
    Answer after(Answer before) {
        return new Answer(
                starts.stream().map(OffsetDateTime::toInstant).collect(toSet()),
                windows == null
                        ? before.windows()
                        : windows.stream().map(Times::window).toList());
    }

    private static Window window(Stretch stretch) {
        if (!stretch.from().isBefore(stretch.to())) {
            throw Refusal.because(GeneralReason.INVALID_FIELD)
                    .with(Fault.at("#/windows", "must each end after they begin"));
        }
        return new Window(stretch.from().toInstant(), stretch.to().toInstant());
    }
}
