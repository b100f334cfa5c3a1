package parley.scheduling.options;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import parley.scheduling.time.model.Grid;

/// Reads starts out of addresses, where a plus sign may have become a space.
final class Instants {

    private Instants() {}

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant())
                    .filter(Grid::isQuarter);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
