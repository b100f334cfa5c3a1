package parley.scheduling.feeds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import parley.scheduling.roster.model.PractitionerId;

@Entity
@Table(name = "session_feed")
class FeedRow {

    @Id
    private UUID practitionerId;

    private byte[] fingerprint;
    private Instant madeAt;

    FeedRow() {}

    FeedRow(PractitionerId owner) {
        practitionerId = owner.value();
    }

    void take(FeedSecret secret, Instant now) {
        fingerprint = secret.fingerprint();
        madeAt = now;
    }

    Instant madeAt() {
        return madeAt;
    }
}
