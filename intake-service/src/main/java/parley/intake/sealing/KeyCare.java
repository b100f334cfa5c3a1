package parley.intake.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Sees to it that the key server holds the keys that are needed, and no trace of others.
@ApplicationScoped
public class KeyCare {

    private static final Logger LOG = Logger.getLogger(KeyCare.class);

    /// No request takes that long to write the row its key was made for.
    private static final Duration UNUSED = Duration.ofHours(24);

    private final Keyring keyring;
    private final Mentions mentions;
    private final Clock clock;
    private final int atOnce;
    private final AtomicInteger unclaimed = new AtomicInteger();

    KeyCare(
            Keyring keyring,
            Mentions mentions,
            Clock clock,
            @ConfigProperty(name = "parley.intake.unused-keys-at-once") int atOnce,
            MeterRegistry meters) {
        this.keyring = keyring;
        this.mentions = mentions;
        this.clock = clock;
        this.atOnce = atOnce;
        Gauge.builder("parley.keys.unclaimed", unclaimed, AtomicInteger::get)
                .description("Keys that belong to nothing in the cases, more than requests that failed leave behind")
                .register(meters);
    }

    /// Those among the owners whose key is there.
    public Set<UUID> withKey(Collection<UUID> owners) {
        return keyring.existing(owners);
    }

    /// Whether the server holds any key at all.
    public boolean holdsAny() {
        return keyring.holdsAny();
    }

    /// Destroys keys that were made for something which then was not written.
    ///
    /// A key is wanted as long as its owner's id stands in any row of the cases' database. So a feature that seals
    /// something new need not register anywhere for its keys to be spared. If no owner stands there, it is the
    /// database that is wrong; and only few go at a time, since a part of one may be missing too.
    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweepUnused() {
        var wanted = mentions.among(keyring.owners());
        var unused = keyring.madeBefore(clock.instant().minus(UNUSED));
        unused.removeAll(wanted);
        if (wanted.isEmpty()) {
            report(unused.size());
            return;
        }
        unused.stream().limit(atOnce).forEach(owner -> {
            keyring.destroy(new KeyOwner(owner));
            LOG.info("Destroyed a key that nothing was sealed with");
        });
        report(Math.max(0, unused.size() - atOnce));
    }

    private void report(int left) {
        unclaimed.set(left);
        if (left > 0) {
            LOG.errorf("%d keys belong to nothing in the cases and were left alone: is the database whole?", left);
        }
    }

    /// A deleted row stays in the server's files until they are written anew.
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    public void rewrite() {
        keyring.rewrite();
    }
}
