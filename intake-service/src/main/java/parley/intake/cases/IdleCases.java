package parley.intake.cases;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;

/// Ends cases in which nothing has moved for long: no session to come, no plan being worked on, no question that can
/// still be answered in time. What was said in them is not kept for longer than it is of use.
@ApplicationScoped
class IdleCases {

    private final CaseRows rows;
    private final EachCase each;
    private final KeptOpen kept;
    private final Clock clock;
    private final Duration after;

    IdleCases(
            CaseRows rows,
            EachCase each,
            KeptOpen kept,
            Clock clock,
            @ConfigProperty(name = "parley.intake.idle-closes-after") Duration after) {
        this.rows = rows;
        this.each = each;
        this.kept = kept;
        this.clock = clock;
        this.after = after;
    }

    @Scheduled(every = "{parley.intake.batch-looks-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant();
        var since = now.minus(after);
        each.ofRow(() -> rows.idleSince(since, now), row -> ended(row, since, now));
    }

    /// Somebody may have done something between the search and the lock.
    private Case ended(CaseRow row, Instant since, Instant now) {
        var matter = row.toCase();
        if (row.changedAt().isAfter(since) || kept.isOpen(row.id())) {
            return matter;
        }
        return switch (matter) {
            case Screening screening -> screening.ended(now);
            case Underway underway -> underway.ended(now);
            case NotAccepted missed -> missed.ended(now);
            case Closed closed -> closed;
        };
    }
}
