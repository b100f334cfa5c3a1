package parley.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// How long letters take to leave once they are due. No label tells offices, kinds or people apart.
@ApplicationScoped
class PostingMetrics {

    private final Timer delay;

    PostingMetrics(MeterRegistry registry) {
        delay = Timer.builder("parley_letter_delay")
                .description("From the moment a letter is due until the mail server has it")
                .publishPercentileHistogram(false)
                .register(registry);
    }

    void left(Duration after) {
        delay.record(after.isNegative() ? Duration.ZERO : after);
    }
}
