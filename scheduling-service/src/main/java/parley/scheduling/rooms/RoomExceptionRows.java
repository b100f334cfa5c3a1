package parley.scheduling.rooms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RoomExceptionRows implements PanacheRepositoryBase<RoomExceptionRow, UUID> {}
