package parley.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(42));

    @Test
    void eachWaitIsAboutTwiceAsLongUpToALimit() {
        for (var attempts = 0; attempts < 100; attempts++) {
            var middle = Math.min(1000.0 * Math.pow(2, attempts), 60_000);
            assertThat(backoff.after(attempts))
                    .isBetween(Duration.ofMillis((long) (middle / 2) - 1), Duration.ofMillis((long) middle));
        }
    }

    @Test
    void lettersDoNotComeBackInStep() {
        var waits = new HashSet<Duration>();
        for (var letter = 0; letter < 50; letter++) {
            waits.add(backoff.after(5));
        }

        assertThat(waits).hasSizeGreaterThan(40);
    }
}
