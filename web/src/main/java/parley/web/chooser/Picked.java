package parley.web.chooser;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.web.cases.Format;
import parley.web.chooser.SessionsClient.Named;

/// One option as a form carries it: nothing is kept here between two pages. Scheduling looks whether it still fits.
record Picked(
        OffsetDateTime start,
        List<UUID> practitioners,
        @Nullable UUID room,
        @Nullable UUID secondRoom,
        Format format) {

    private static final int PARTS = 5;

    static String written(
            OffsetDateTime start,
            List<Named> practitioners,
            @Nullable Named room,
            @Nullable Named secondRoom,
            Format format) {
        var ids = practitioners.stream().map(one -> one.id().toString()).toList();
        return String.join(" ", start.toString(), String.join(",", ids), id(room), id(secondRoom), format.name());
    }

    /// Empty for what is no option at all.
    static Optional<Picked> read(String written) {
        var parts = written.split(" ", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Picked(
                    OffsetDateTime.parse(parts[0]),
                    Arrays.stream(parts[1].split(",")).map(UUID::fromString).toList(),
                    room(parts[2]),
                    room(parts[3]),
                    Format.valueOf(parts[4])));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String id(@Nullable Named room) {
        return room == null ? "-" : room.id().toString();
    }

    private static @Nullable UUID room(String written) {
        return written.equals("-") ? null : UUID.fromString(written);
    }
}
