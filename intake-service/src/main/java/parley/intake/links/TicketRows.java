package parley.intake.links;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// Where the tickets of requests are kept, by the hash of their token.
@ApplicationScoped
class TicketRows implements PanacheRepositoryBase<TicketRow, byte[]> {}
