package parley.web.figures;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// What figures tell of requests: how many there were, how long they took, and whether it was our fault. Which page
/// was asked for, how it answered and how long that was is left out: whoever reads the figures often would hear of a
/// no or a withdrawal in the minute it is said. The services do the same.
@Singleton
class QuietFigures implements MeterFilter {

    private static final Set<String> OF_REQUESTS = Set.of("http.server.requests", "http.client.requests");
    private static final String OUTCOME = "outcome";
    private static final String NEIGHBOUR = "clientName";
    private static final String OUR_FAULT = "SERVER_ERROR";

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!OF_REQUESTS.contains(id.getName())) {
            return id;
        }
        var told = new ArrayList<Tag>();
        told.add(Tag.of(OUTCOME, OUR_FAULT.equals(id.getTag(OUTCOME)) ? OUR_FAULT : "ANSWERED"));
        Optional.ofNullable(id.getTag(NEIGHBOUR)).ifPresent(whom -> told.add(Tag.of(NEIGHBOUR, whom)));
        return id.replaceTags(told);
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return id.getName().matches("http\\.(server|client)\\.bytes\\..*")
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }
}
