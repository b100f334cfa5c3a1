package parley.scheduling.options;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.neighbours.Ties;

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

    CaseTiesRow() {}

    CaseTiesRow(CaseId caseId, long rosterRevision, Ties ties) {
        this.caseId = caseId.value();
        this.rosterRevision = rosterRevision;
        heads = ties.heads();
        roomFeatures = ties.roomFeatures().stream().sorted().toList();
        languages = ties.languages().stream().sorted().toList();
    }

    long rosterRevision() {
        return rosterRevision;
    }

    int heads() {
        return heads;
    }

    List<String> roomFeatures() {
        return roomFeatures;
    }

    List<String> languages() {
        return languages;
    }
}
