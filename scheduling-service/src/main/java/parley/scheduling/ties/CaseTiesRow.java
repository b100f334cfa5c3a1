package parley.scheduling.ties;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.neighbours.Ties;
import parley.scheduling.roster.model.PractitionerId;

@Entity
@Table(name = "case_ties")
class CaseTiesRow {

    @Id
    private UUID caseId;

    private long rosterRevision;
    private int heads;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roomFeatures;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> notEligible;

    CaseTiesRow() {}

    CaseTiesRow(CaseId caseId, long rosterRevision, Ties ties) {
        this.caseId = caseId.value();
        this.rosterRevision = rosterRevision;
        heads = ties.heads();
        roomFeatures = ties.roomFeatures().stream().sorted().toList();
        languages = ties.languages().stream().sorted().toList();
        notEligible =
                ties.notEligible().stream().sorted().map(PractitionerId::value).toList();
    }

    Ties toTies() {
        return new Ties(
                notEligible.stream().map(PractitionerId::new).collect(toSet()),
                Set.copyOf(roomFeatures),
                Set.copyOf(languages),
                heads);
    }
}
