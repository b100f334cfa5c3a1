package parley.notification.neighbours;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// How the services say that they are: the same numbers that whoever runs the office watches. They tell neither offices
/// nor cases apart.
@ApplicationScoped
public class Watch {

    private static final String PARKED = "parley.inbox.parked";
    private static final String DEAD = "parley.inbox.dead";
    private static final String RECEIPTS = "parley.forgetting.receipts.overdue";

    private final IntakeMetricsApi intake;
    private final SchedulingMetricsApi scheduling;
    private final MeterRegistry own;

    Watch(@RestClient IntakeMetricsApi intake, @RestClient SchedulingMetricsApi scheduling, MeterRegistry own) {
        this.intake = intake;
        this.scheduling = scheduling;
        this.own = own;
    }

    /// What does not go on by itself, in all services together.
    public Held held() {
        var ofIntake = Asking.answer("intake", intake::metrics);
        var ofScheduling = Asking.answer("scheduling", scheduling::metrics);
        return new Held(
                number(ofIntake, PARKED) + number(ofScheduling, PARKED) + number(PARKED),
                number(ofIntake, DEAD) + number(ofScheduling, DEAD) + number(DEAD),
                number(ofIntake, RECEIPTS));
    }

    private int number(String name) {
        var gauge = own.find(name).gauge();
        return gauge == null ? 0 : counted(gauge);
    }

    private static int counted(Gauge gauge) {
        var value = gauge.value();
        return Double.isNaN(value) ? 0 : (int) value;
    }

    /// A number in the text that Prometheus reads; a service that does not say it has none.
    static int number(String metrics, String name) {
        var line = Pattern.compile("(?m)^" + name.replace('.', '_') + "(?:\\{[^}]*})?\\s+([0-9.eE+-]+)\\s*$")
                .matcher(metrics);
        return line.find() ? (int) Double.parseDouble(line.group(1)) : 0;
    }

    /// What does not go on by itself.
    ///
    /// @param parked facts that wait for an earlier one
    /// @param dead facts that could not take effect
    /// @param receipts answers that something is forgotten, missing for more than a day
    public record Held(int parked, int dead, int receipts) {}
}
