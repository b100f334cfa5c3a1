package parley.intake.forgetting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where unfinished forgetting is kept.
@ApplicationScoped
class ForgettingRows implements PanacheRepositoryBase<ForgettingRow, UUID> {

    private static final String MISSING = "(schedulingReceiptAt is null or notificationReceiptAt is null)";

    Optional<ForgettingRow> locked(UUID caseId) {
        return findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> notNoted() {
        return list("not noted").stream().map(ForgettingRow::caseId).toList();
    }

    List<UUID> unansweredSince(Instant instant) {
        return list(MISSING + " and askedAt <= ?1", instant).stream()
                .map(ForgettingRow::caseId)
                .toList();
    }

    List<ForgettingRow> unanswered() {
        return list(MISSING + " order by forgottenAt, caseId");
    }

    /// How many answers are missing on cases forgotten before the given instant.
    long missing(Instant before) {
        return count("schedulingReceiptAt is null and forgottenAt <= ?1", before)
                + count("notificationReceiptAt is null and forgottenAt <= ?1", before);
    }
}
