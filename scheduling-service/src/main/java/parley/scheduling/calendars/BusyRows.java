package parley.scheduling.calendars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class BusyRows implements PanacheRepositoryBase<BusyRow, UUID> {}
