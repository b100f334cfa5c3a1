package parley.scheduling.rooms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RoomRows implements PanacheRepositoryBase<RoomRow, UUID> {

    void addResource(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into resource (id, kind) values (:id, 'ROOM')")
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Two who change the same room do so one after the other, and the second has to have seen what the first did.
    Optional<RoomRow> locked(UUID id) {
        return findByIdOptional(id).map(row -> {
            getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            return row;
        });
    }

    /// What belongs to the room changes with it.
    void raiseVersion(RoomRow row) {
        getEntityManager().lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
