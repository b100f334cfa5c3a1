package parley.intake.breakglass.model;

import java.time.Instant;

/// One opening, without anything that says who or which case.
///
/// @param number its place, from 1
/// @param person who opened, as a keyed hash
/// @param matter the case, as a keyed hash
/// @param previous the hash of the entry before
/// @param hash of everything here but the number, which follows from the chain
public record LogEntry(
        int number,
        String person,
        String matter,
        Ground ground,
        Instant openedAt,
        Instant endsAt,
        String previous,
        String hash) {

    /// What stands before the first entry.
    public static final String BEGINNING = "0".repeat(64);

    /// The next entry of a log.
    public static LogEntry after(
            int number,
            String previous,
            String person,
            String matter,
            Ground ground,
            Instant openedAt,
            Instant endsAt,
            Signing signing) {
        var unsigned = new LogEntry(number, person, matter, ground, openedAt, endsAt, previous, "");
        return new LogEntry(number, person, matter, ground, openedAt, endsAt, previous, signing.of(unsigned.content()));
    }

    boolean isGenuine(Signing signing) {
        return hash.equals(signing.of(content()));
    }

    private String content() {
        return String.join("|", previous, person, matter, ground.name(), openedAt.toString(), endsAt.toString());
    }
}
