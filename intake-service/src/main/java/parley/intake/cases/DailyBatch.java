package parley.intake.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.ids.model.CaseId;

/// Lets unanswered invitations lapse, and tells requesters once a day what could not be arranged, so that the hour of
/// the letter does not give away whether somebody said no or nothing.
///
/// It looks at the clock every minute instead of waiting for one moment, so that a restart misses no day. Two replicas
/// may do it at once: the lock of the case lets only one of them.
@ApplicationScoped
class DailyBatch {

    private final CaseRows rows;
    private final Filing filing;
    private final Clock clock;
    private final ZoneId campus;
    private final LocalTime batchAt;

    DailyBatch(
            CaseRows rows,
            Filing filing,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            @ConfigProperty(name = "parley.intake.batch-at") LocalTime batchAt) {
        this.rows = rows;
        this.filing = filing;
        this.clock = clock;
        this.campus = campus;
        this.batchAt = batchAt;
    }

    @Scheduled(every = "{parley.intake.batch-looks-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant();
        each(found(() -> rows.withLapsed(now)), matter -> lapsed(matter, now));
        each(found(() -> rows.inVain(lastBatch(now))), matter -> notAccepted(matter, now));
    }

    Instant lastBatch(Instant now) {
        var local = now.atZone(campus);
        var today = local.toLocalDate().atTime(batchAt).atZone(campus);
        return (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
    }

    private static Case lapsed(Case matter, Instant now) {
        var next = matter;
        for (var who : matter.participants()) {
            next = lapsed(next, who, now);
        }
        return next;
    }

    private static Case lapsed(Case matter, Participant who, Instant now) {
        return switch (who.standing()) {
            case Standing.Asked asked
            when asked.isOver(now) ->
                switch (matter) {
                    case Convening convening -> convening.left(who, asked.left(now), now);
                    case Screening _, Accepted _, Meeting _, NotAccepted _, Closed _ -> matter;
                };
            case Standing.Asked _, Standing.Named _, Standing.Agreed _, Standing.Left _, Standing.Withdrew _ -> matter;
        };
    }

    private static Case notAccepted(Case matter, Instant now) {
        return switch (matter) {
            case Convening convening when convening.isInVain() -> convening.notAccepted(now);
            case Convening _, Screening _, Accepted _, Meeting _, NotAccepted _, Closed _ -> matter;
        };
    }

    private void each(List<CaseId> ids, UnaryOperator<Case> step) {
        for (var id : ids) {
            QuarkusTransaction.requiringNew().run(() -> rows.locked(id).ifPresent(row -> {
                var before = row.toCase();
                filing.file(row, before, step.apply(before));
            }));
        }
    }

    private static List<CaseId> found(Supplier<List<CaseId>> query) {
        return QuarkusTransaction.requiringNew().call(query::get);
    }
}
