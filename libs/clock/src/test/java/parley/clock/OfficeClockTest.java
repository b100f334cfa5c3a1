package parley.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeClockTest {

    private static final long LONGER_THAN_A_LOOK = 150;

    @TempDir
    Path folder;

    @Test
    void anOfficeWithoutAFileHasTheTimeOfTheMachine() {
        assertThat(OfficeClock.of(Optional.empty())).isEqualTo(Clock.systemUTC());
    }

    @Test
    void aFileThatIsNotThereMovesNothing() {
        assertThat(OfficeClock.of(Optional.of(file().toString())).instant()).satisfies(now -> isAbout(now, 0));
    }

    @Test
    void daysPassAndTheOfficeComesBackToThePresent() throws Exception {
        var clock = OfficeClock.of(Optional.of(file().toString()));
        var elsewhere = clock.withZone(ZoneId.of("America/New_York"));
        assertThat(clock.instant()).satisfies(now -> isAbout(now, 0));
        set("777600");
        assertThat(clock.instant()).satisfies(now -> isAbout(now, 9));
        assertThat(elsewhere.instant()).satisfies(now -> isAbout(now, 9));
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("America/New_York"));
        Files.delete(file());
        Thread.sleep(LONGER_THAN_A_LOOK);
        assertThat(clock.instant()).satisfies(now -> isAbout(now, 0));
    }

    private Path file() {
        return folder.resolve("clock-offset");
    }

    private void set(String seconds) throws IOException, InterruptedException {
        Files.writeString(file(), seconds);
        Thread.sleep(LONGER_THAN_A_LOOK);
    }

    private static void isAbout(Instant now, int daysAhead) {
        assertThat(now)
                .isCloseTo(Clock.systemUTC().instant().plus(Duration.ofDays(daysAhead)), within(5, ChronoUnit.SECONDS));
    }
}
