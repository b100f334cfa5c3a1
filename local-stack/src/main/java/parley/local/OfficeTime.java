package parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/// What time it is in a local office, whose services all look at one file for how far they are from the present.
///
/// Only the office travels: the sign-in, the mail server, Kafka and the databases stay in the present.
///
/// @param file where the distance stands, in seconds; the present needs none
public record OfficeTime(Path file) {

    private static final long UNTIL_ALL_HAVE_LOOKED = 250;

    /// The time in the office.
    public Instant now() {
        return Instant.now().plus(ahead());
    }

    /// Lets time pass, and returns when every service has noticed.
    public void pass(Duration time) {
        set(ahead().plus(time));
    }

    /// Goes back to the present.
    public void backToThePresent() {
        if (!ahead().isZero()) {
            set(Duration.ZERO);
        }
    }

    private Duration ahead() {
        try {
            return Duration.ofSeconds(Long.parseLong(Files.readString(file).strip()));
        } catch (NoSuchFileException _) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(Duration ahead) {
        try {
            var written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, Long.toString(ahead.toSeconds()));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            Thread.sleep(UNTIL_ALL_HAVE_LOOKED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
