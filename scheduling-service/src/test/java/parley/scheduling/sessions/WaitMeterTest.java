package parley.scheduling.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitMeterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WaitMeter meter = new WaitMeter(registry);

    @Test
    void tellsNothingAboutSingleSessions() {
        for (var i = 0; i < WaitMeter.BATCH - 1; i++) {
            meter.scheduled(Duration.ofHours(50));
        }
        assertThat(told()).isZero();

        meter.scheduled(Duration.ofHours(50));

        assertThat(told()).isEqualTo(WaitMeter.BATCH);
    }

    private long told() {
        return registry.get("parley.first.contact.to.session.hours").summary().count();
    }
}
