package parley.intake.offerings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the announced offerings are kept.
@ApplicationScoped
class OfferingRows implements PanacheRepositoryBase<OfferingRow, String> {}
