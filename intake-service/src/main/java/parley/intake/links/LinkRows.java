package parley.intake.links;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// Where links are kept, by the hash of their secret.
@ApplicationScoped
class LinkRows implements PanacheRepositoryBase<LinkRow, byte[]> {}
