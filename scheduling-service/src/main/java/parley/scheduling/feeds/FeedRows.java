package parley.scheduling.feeds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FeedRows implements PanacheRepositoryBase<FeedRow, UUID> {

    /// Whose feed it is; who has left the roster has none.
    Optional<UUID> ownerOf(byte[] fingerprint) {
        return getEntityManager()
                .createNativeQuery("""
                        select f.practitioner_id from session_feed f
                        join practitioner p on p.id = f.practitioner_id
                        where f.fingerprint = :fingerprint and p.active""", UUID.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
    }
}
