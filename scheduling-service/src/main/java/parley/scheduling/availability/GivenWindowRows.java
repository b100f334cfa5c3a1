package parley.scheduling.availability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class GivenWindowRows implements PanacheRepositoryBase<GivenWindowRow, UUID> {}
