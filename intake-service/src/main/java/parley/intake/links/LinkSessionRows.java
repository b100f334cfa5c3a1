package parley.intake.links;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the sessions of participants are kept, by the hash of their token.
@ApplicationScoped
class LinkSessionRows implements PanacheRepositoryBase<LinkSessionRow, byte[]> {}
