package parley.scheduling.matching;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Says how much is remembered, and never of whom.
@ApplicationScoped
class IndexMeters {

    private final OfficeIndex index;

    IndexMeters(OfficeIndex index) {
        this.index = index;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("parley.index.remembered", () -> index.remembered().size())
                .description("Practitioners and rooms whose times are remembered")
                .register(registry);
        Gauge.builder("parley.index.bytes", () -> index.remembered().bytes())
                .baseUnit("bytes")
                .description("About how much memory that takes")
                .register(registry);
    }
}
