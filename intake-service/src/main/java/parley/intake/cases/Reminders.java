package parley.intake.cases;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/// Reminds who was invited and has not answered: once, since more would press people to do what is voluntary. The
/// requester is never reminded, since nothing moves in a case without them.
@ApplicationScoped
class Reminders {

    private final CaseRows rows;
    private final EachCase each;
    private final Clock clock;
    private final Duration after;

    Reminders(
            CaseRows rows,
            EachCase each,
            Clock clock,
            @ConfigProperty(name = "parley.intake.reminder-after") Duration after) {
        this.rows = rows;
        this.each = each;
        this.clock = clock;
        this.after = after;
    }

    @Scheduled(every = "{parley.intake.batch-looks-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant();
        each.of(() -> rows.withSilence(now.minus(after), now), matter -> reminded(matter, now));
    }

    private Case reminded(Case matter, Instant now) {
        var next = matter;
        for (var who : matter.participants()) {
            next = reminded(next, who, now);
        }
        return next;
    }

    private Case reminded(Case matter, Participant who, Instant now) {
        return switch (matter) {
            case Convening convening ->
                who.standing() instanceof Standing.Asked asked && asked.isDueForReminder(now, after)
                        ? convening.reminding(who, asked)
                        : convening;
            case Screening _, Accepted _, Meeting _, Considering _, NotAccepted _, Closed _ -> matter;
        };
    }
}
