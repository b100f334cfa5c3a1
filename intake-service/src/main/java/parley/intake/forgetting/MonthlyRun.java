package parley.intake.forgetting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import parley.intake.cases.EndedCases;
import parley.intake.ids.model.CaseId;
import parley.intake.sealing.KeyServerAway;
import parley.intake.trends.Counters;
import parley.intake.trends.Releases;
import parley.problems.Refusal;

/// At the turn of the month, counts and forgets the cases that ended before it, and publishes a quarter that is over.
///
/// It looks at the clock every minute and does what is left to do, case by case: a crash half-way costs nothing but
/// time, and replicas may work side by side. A case that ended on the first day of a long month does not wait for the
/// next one longer than it may.
@ApplicationScoped
class MonthlyRun {

    private static final Logger LOG = Logger.getLogger(MonthlyRun.class);
    private static final Duration AT_MOST = Duration.ofDays(30);

    private final EndedCases cases;
    private final ForgetsCases forgets;
    private final Counters counters;
    private final Releases releases;
    private final Clock clock;
    private final ZoneId campus;

    MonthlyRun(
            EndedCases cases,
            ForgetsCases forgets,
            Counters counters,
            Releases releases,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.cases = cases;
        this.forgets = forgets;
        this.counters = counters;
        this.releases = releases;
        this.clock = clock;
        this.campus = campus;
    }

    @Scheduled(every = "{parley.intake.forgetting-looks-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant();
        var month = YearMonth.from(now.atZone(campus));
        var turn = month.atDay(1).atStartOfDay(campus).toInstant();
        var failed = 0;
        for (var id : cases.endedBefore(later(turn, now.minus(AT_MOST)))) {
            failed += forgets(id) ? 0 : 1;
        }
        if (failed > 0) {
            LOG.errorf("%d cases that should be forgotten are still there; the next look tries again", failed);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> counters.countKept(month));
        try {
            releases.publishWhatIsOver(now);
        } catch (KeyServerAway _) {
            LOG.warn("What is to be published waits: the key server does not answer");
        }
    }

    private boolean forgets(CaseId id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> forgets.withTheOthers(id));
            return true;
        } catch (Refusal _) {
            // It goes once the second person was told; an alarm sees to that, and the others are not held up.
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("A case could not be forgotten: %s", e.getClass().getSimpleName());
            return false;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
