package parley.scheduling.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import parley.scheduling.roster.model.PractitionerId;

/// Makes the addresses of feeds, and ends them.
@ApplicationScoped
@Transactional
class FeedDesk {

    private final FeedRows feeds;
    private final Clock clock;

    FeedDesk(FeedRows feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /// A new address; the one before it ends at this moment.
    FeedSecret renew(PractitionerId owner) {
        var secret = FeedSecret.fresh();
        var row = feeds.findByIdOptional(owner.value()).orElseGet(() -> new FeedRow(owner));
        row.take(secret, clock.instant());
        feeds.persist(row);
        return secret;
    }

    void end(PractitionerId owner) {
        feeds.deleteById(owner.value());
    }

    Optional<Instant> madeAt(PractitionerId owner) {
        return feeds.findByIdOptional(owner.value()).map(FeedRow::madeAt);
    }

    Optional<PractitionerId> ownerOf(FeedSecret secret) {
        return feeds.ownerOf(secret.fingerprint()).map(PractitionerId::new);
    }
}
