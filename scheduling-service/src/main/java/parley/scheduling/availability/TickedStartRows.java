package parley.scheduling.availability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TickedStartRows implements PanacheRepositoryBase<TickedStartRow, UUID> {}
