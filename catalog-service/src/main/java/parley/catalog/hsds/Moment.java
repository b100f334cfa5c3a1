package parley.catalog.hsds;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// An instant as a parameter.
record Moment(Instant at) {

    /// Reads what came in an address.
    public static Moment fromString(String typed) {
        try {
            return new Moment(OffsetDateTime.parse(typed).toInstant());
        } catch (DateTimeParseException _) {
            throw new BadRequestException();
        }
    }
}
