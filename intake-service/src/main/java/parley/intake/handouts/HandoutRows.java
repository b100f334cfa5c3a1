package parley.intake.handouts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// Where it is kept what people were handed.
@ApplicationScoped
class HandoutRows implements PanacheRepositoryBase<HandoutRow, HandoutRow.Key> {

    List<String> codesOf(ParticipantId who) {
        return list("participantId = ?1 order by ordinal", who.value()).stream()
                .map(HandoutRow::code)
                .toList();
    }

    void replace(CaseId caseId, ParticipantId who, List<String> codes) {
        delete("participantId", who.value());
        for (var i = 0; i < codes.size(); i++) {
            persist(new HandoutRow(caseId, who, i, codes.get(i)));
        }
    }
}
