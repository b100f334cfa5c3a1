package parley.scheduling.sessions;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import parley.scheduling.rounds.Round;
import parley.scheduling.sessions.model.SessionId;

/// Releases holds that nobody answered in time, and sessions whose permit did not come before they would have begun.
@ApplicationScoped
class EndOfHolds {

    private final Ended ended;
    private final SessionDesk desk;

    EndOfHolds(Ended ended, SessionDesk desk) {
        this.ended = ended;
        this.desk = desk;
    }

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void release() {
        Round.through(ended::now, id -> desk.expire(new SessionId(id)));
    }

    @ApplicationScoped
    @Transactional
    static class Ended {

        private final SessionRows rows;
        private final Clock clock;

        Ended(SessionRows rows, Clock clock) {
            this.rows = rows;
            this.clock = clock;
        }

        List<UUID> now() {
            var now = clock.instant();
            return Stream.concat(rows.holdsEndedBy(now).stream(), rows.startedWithoutPermit(now).stream())
                    .toList();
        }
    }
}
