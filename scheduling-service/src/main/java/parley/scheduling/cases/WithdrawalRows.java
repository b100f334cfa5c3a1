package parley.scheduling.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class WithdrawalRows implements PanacheRepositoryBase<WithdrawalRow, UUID> {}
