package parley.intake.cases;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;

/// Lets unanswered invitations lapse, tells requesters once a day what could not be arranged, and ends once a day what
/// will have no further session, so that the hour of it does not give away whether somebody said no or nothing.
///
/// It looks at the clock every minute instead of waiting for one moment, so that a restart misses no day.
@ApplicationScoped
class DailyBatch {

    private final CaseRows rows;
    private final EachCase each;
    private final KeptOpen kept;
    private final Clock clock;
    private final ZoneId campus;
    private final LocalTime batchAt;

    DailyBatch(
            CaseRows rows,
            EachCase each,
            KeptOpen kept,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            @ConfigProperty(name = "parley.intake.batch-at") LocalTime batchAt) {
        this.rows = rows;
        this.each = each;
        this.kept = kept;
        this.clock = clock;
        this.campus = campus;
        this.batchAt = batchAt;
    }

    @Scheduled(every = "{parley.intake.batch-looks-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant();
        var batch = lastBatch(now);
        each.of(() -> rows.withLapsed(now), matter -> lapsed(matter, now));
        each.of(() -> rows.inVain(batch), matter -> notAccepted(matter, now));
        each.of(() -> rows.consideredSince(batch), matter -> considered(matter, batch, now));
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
                    case Screening _, Accepted _, Meeting _, Considering _, NotAccepted _, Closed _ -> matter;
                };
            case Standing.Asked _,
                    Standing.Named _,
                    Standing.Agreed _,
                    Standing.Left _,
                    Standing.Withdrew _,
                    Standing.Released _ -> matter;
        };
    }

    private static Case notAccepted(Case matter, Instant now) {
        return switch (matter) {
            case Convening convening when convening.isInVain() -> convening.notAccepted(now);
            case Convening _, Screening _, Accepted _, Meeting _, Considering _, NotAccepted _, Closed _ -> matter;
        };
    }

    private Case considered(Case matter, Instant batch, Instant now) {
        return switch (matter) {
            case Considering considering
            when considering.isSettled(batch) && !kept.isOpen(considering.file().id()) -> considering.ended(now);
            case Considering _, Convening _, Screening _, Accepted _, Meeting _, NotAccepted _, Closed _ -> matter;
        };
    }
}
