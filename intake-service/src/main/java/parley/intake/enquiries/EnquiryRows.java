package parley.intake.enquiries;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;

/// Where enquiries are kept.
@ApplicationScoped
class EnquiryRows implements PanacheRepositoryBase<EnquiryRow, UUID> {

    Optional<EnquiryRow> seen(byte[] codeHash) {
        return find("codeHash", codeHash).firstResultOptional();
    }

    /// With the lock, so that one code ends or opens one thing.
    Optional<EnquiryRow> locked(byte[] codeHash) {
        return find("codeHash", codeHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// The enquiries of an office, those that wait for an answer first.
    List<EnquiryRow> of(Office office, int limit) {
        return find(
                        "from EnquiryRow e where e.office = ?1 order by case when e.answer is null then 0 else 1 end, e.changedOn, e.id",
                        office)
                .page(0, limit)
                .list();
    }

    List<EnquiryRow> unchangedSince(LocalDate day) {
        return list("changedOn < ?1", day);
    }
}
