package parley.scheduling.rooms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RoomRows implements PanacheRepositoryBase<RoomRow, UUID> {

    void addResource(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into resource (id, kind) values (:id, 'ROOM')")
                .setParameter("id", id)
                .executeUpdate();
    }
}
