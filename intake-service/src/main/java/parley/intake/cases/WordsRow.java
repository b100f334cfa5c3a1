package parley.intake.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.sealing.Sealed;

/// What was said in a case, sealed.
@Entity
@Table(name = "words")
class WordsRow {

    @Id
    private UUID caseId;

    private int keyVersion;
    private byte[] sealed;

    protected WordsRow() {}

    WordsRow(CaseId caseId, Sealed sealed) {
        this.caseId = caseId.value();
        this.keyVersion = sealed.keyVersion();
        this.sealed = sealed.bytes();
    }

    Sealed sealed() {
        return new Sealed(keyVersion, sealed);
    }
}
