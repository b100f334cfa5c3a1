package parley.intake.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Where sealed contacts are kept.
@ApplicationScoped
class ContactRows implements PanacheRepositoryBase<ContactRow, UUID> {}
