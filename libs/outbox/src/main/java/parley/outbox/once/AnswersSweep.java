package parley.outbox.once;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import javax.sql.DataSource;

/// Forgets remembered answers after a day.
@ApplicationScoped
class AnswersSweep {

    private final Answers answers;
    private final Clock clock;

    AnswersSweep(DataSource dataSource, Clock clock) {
        this.answers = new Answers(dataSource);
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "once-only-sweep")
    void sweep() {
        var _ = answers.forget(clock.instant().minus(OnceOnlyInterceptor.KEPT));
    }
}
