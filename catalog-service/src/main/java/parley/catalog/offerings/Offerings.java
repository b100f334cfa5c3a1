package parley.catalog.offerings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.events.Office;

/// The offerings that stand, in the order in which they are shown.
@ApplicationScoped
class Offerings implements PanacheRepositoryBase<OfferingRow, String> {

    List<OfferingRow> standing(@Nullable Office office) {
        return office == null
                ? list("withdrawn = false order by position")
                : list("withdrawn = false and office = ?1 order by position", office);
    }

    Optional<OfferingRow> standing(String code) {
        return find("withdrawn = false and code = ?1", code).firstResultOptional();
    }

    /// Locks those whose present version was not announced; of several replicas that ask at once, one gets them.
    List<OfferingRow> toAnnounce() {
        return find("announcedVersion < version order by position")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
