package parley.intake.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Where sealed words are kept.
@ApplicationScoped
class WordsRows implements PanacheRepositoryBase<WordsRow, UUID> {}
