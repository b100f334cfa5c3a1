package parley.notification.letters;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.notification.neighbours.Intake;
import parley.outbox.transactions.Backoff;

/// Forgets, at every start, what should have been forgotten: a restored backup may bring back cases that are over.
/// Intake is asked about every case of which something is kept; before its answer no letter leaves, and the service is
/// not ready.
@Readiness
@ApplicationScoped
class Leftovers implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    private static final int AT_ONCE = 200;

    private final Intake intake;
    private final LetterRows letters;
    private final Erasing erasing;
    private final Event<NothingLeftOver> done;
    private volatile boolean looked;
    private volatile @Nullable Thread looking;

    Leftovers(Intake intake, LetterRows letters, Erasing erasing, Event<NothingLeftOver> done) {
        this.intake = intake;
        this.letters = letters;
        this.erasing = erasing;
        this.done = done;
    }

    void start(@Observes StartupEvent starting) {
        looking = Thread.ofVirtual().name("leftovers").start(this::lookUntilAnswered);
    }

    void stop(@Observes ShutdownEvent stopping) {
        var thread = looking;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void lookUntilAnswered() {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
        while (!looked) {
            try {
                var count = forget();
                looked = true;
                if (count > 0) {
                    LOG.infof("%d cases had been forgotten elsewhere, and now are here", count);
                }
                done.fire(new NothingLeftOver());
            } catch (RuntimeException away) {
                LOG.warnf("Not ready: %s", away.getClass().getSimpleName());
                if (!pause(backoff)) {
                    return;
                }
            }
        }
    }

    /// Asks about everything once. Returns how many cases had to go.
    int forget() {
        var count = 0;
        var page = page(Optional.empty());
        while (!page.isEmpty()) {
            var over = intake.forgotten(page);
            over.forEach(one -> QuarkusTransaction.requiringNew().run(() -> erasing.erase(one)));
            count += over.size();
            page = page(Optional.of(page.getLast()));
        }
        return count;
    }

    private List<UUID> page(Optional<UUID> after) {
        return QuarkusTransaction.requiringNew().call(() -> letters.casesKept(after, AT_ONCE));
    }

    private static boolean pause(Backoff backoff) {
        try {
            backoff.pause();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Everything that is forgotten elsewhere is forgotten here")
                .status(looked)
                .build();
    }
}
