package parley.catalog.hours.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A date that differs from its day of the week.
///
/// @param on the date
/// @param open when it is open instead; never, if there is nothing. What began the day before still runs to its end
/// @param why what readers are told
public record OtherDay(LocalDate on, List<Range> open, Optional<String> why) {

    public OtherDay {
        Objects.requireNonNull(on);
        open = open == null ? List.of() : List.copyOf(open);
    }
}
