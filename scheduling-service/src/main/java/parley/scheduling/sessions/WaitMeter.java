package parley.scheduling.sessions;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long people wait from their first contact to the session.
///
/// Waits are told in batches, without any label: whoever reads the meter before and after one session must not learn
/// how long somebody in particular waited.
@ApplicationScoped
class WaitMeter {

    /// As many as a published figure must cover at least.
    static final int BATCH = 10;

    private final DistributionSummary hours;
    private final List<Duration> untold = new ArrayList<>();

    WaitMeter(MeterRegistry meters) {
        hours = DistributionSummary.builder("parley.first.contact.to.session.hours")
                .description("Hours from first contact to the session, told ten sessions at a time")
                .publishPercentiles(0.5, 0.9)
                .register(meters);
    }

    synchronized void scheduled(Duration wait) {
        untold.add(wait);
        if (untold.size() >= BATCH) {
            untold.forEach(each -> hours.record(each.toMinutes() / 60.0));
            untold.clear();
        }
    }
}
