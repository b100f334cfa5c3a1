package parley.scheduling.ties;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class NotEligibleRows implements PanacheRepositoryBase<NotEligibleRow, UUID> {}
