package parley.scheduling.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AttendeeRows implements PanacheRepositoryBase<AttendeeRow, UUID> {}
