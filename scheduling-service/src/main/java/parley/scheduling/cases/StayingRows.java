package parley.scheduling.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StayingRows implements PanacheRepositoryBase<StayingRow, UUID> {}
