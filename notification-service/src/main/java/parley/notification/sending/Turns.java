package parley.notification.sending;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import parley.notification.letters.Letter;
import parley.notification.sending.Envelope.Leave;

/// Lets no domain get more letters than it likes, whichever replica sends them. A letter too many is given a turn and
/// waits for it outside, so that nobody else waits with it.
@ApplicationScoped
class Turns {

    /// How long a turn can be missed, so that many missed ones do not come all at once.
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final int letters;
    private final Duration period;
    private final PostgreSQLSelectForUpdateBasedProxyManager<Long> kept;
    private final Clock clock;

    Turns(DataSource database, SendingSettings settings, Clock clock) {
        letters = settings.domainLetters();
        period = settings.domainPeriod();
        this.clock = clock;
        kept = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("domain_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new Meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /// When it is this letter's turn; absent if that is now. What cannot wait goes now, and others wait for it.
    Optional<Instant> turn(Letter letter, Envelope envelope) {
        var now = clock.instant();
        if (letters == 0 || hasItsTurn(letter, now)) {
            return Optional.empty();
        }
        var wait = kept.getProxy(number(envelope.to()), this::configuration).consumeIgnoringRateLimits(1);
        return wait <= 0 || envelope.leave() instanceof Leave.AtOnce
                ? Optional.empty()
                : Optional.of(now.plusNanos(wait));
    }

    private static boolean hasItsTurn(Letter letter, Instant now) {
        return letter.turn()
                .filter(turn -> !now.isBefore(turn) && now.isBefore(turn.plus(KEPT)))
                .isPresent();
    }

    private BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(letters).refillGreedy(letters, period))
                .build();
    }

    /// A number for the domain of an address; the domain itself, which may be somebody's name, is not written down.
    private static long number(String address) {
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(domain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        kept.removeExpired(1_000);
    }

    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
