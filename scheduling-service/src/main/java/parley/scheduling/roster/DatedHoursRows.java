package parley.scheduling.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DatedHoursRows implements PanacheRepositoryBase<DatedHoursRow, UUID> {}
