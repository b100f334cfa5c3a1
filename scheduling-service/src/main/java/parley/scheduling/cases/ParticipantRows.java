package parley.scheduling.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;

@ApplicationScoped
class ParticipantRows implements PanacheRepositoryBase<ParticipantRow, UUID> {

    List<ParticipantRow> of(CaseId id) {
        return list("caseId = ?1 order by place", id.value());
    }
}
