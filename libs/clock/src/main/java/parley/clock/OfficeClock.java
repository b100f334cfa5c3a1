package parley.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The machine's time, moved by as much as a file says.
///
/// All services of a local office look at the same file, so that a story of weeks is told in seconds. Production has
/// no such file and refuses to be given one.
public final class OfficeClock {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private OfficeClock() {}

    /// The time of an office.
    ///
    /// @param offsetFile a file that holds a number of seconds, or need not be there, which means none
    public static Clock of(Optional<String> offsetFile) {
        var machine = Clock.systemUTC();
        return offsetFile
                .<Clock>map(file -> new Moved(machine, new Offset(Path.of(file))))
                .orElse(machine);
    }

    /// The number in the file, not older than a moment.
    private static final class Offset {

        private final Path file;
        private Duration known = Duration.ZERO;
        private Optional<Long> looked = Optional.empty();

        Offset(Path file) {
            this.file = file;
        }

        synchronized Duration now() {
            long nanos = System.nanoTime();
            if (looked.isEmpty() || nanos - looked.get() >= LOOKS_EVERY.toNanos()) {
                known = read();
                looked = Optional.of(nanos);
            }
            return known;
        }

        private Duration read() {
            try {
                return Duration.ofSeconds(Long.parseLong(Files.readString(file).strip()));
            } catch (NoSuchFileException _) {
                return Duration.ZERO;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Moved extends Clock {

        private final Clock machine;
        private final Offset offset;

        Moved(Clock machine, Offset offset) {
            this.machine = machine;
            this.offset = offset;
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(machine.withZone(zone), offset);
        }

        @Override
        public Instant instant() {
            return machine.instant().plus(offset.now());
        }
    }
}
