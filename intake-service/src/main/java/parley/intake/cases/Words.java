package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import parley.intake.ids.model.CaseId;
import parley.intake.sealing.KeyDestroyed;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Place;
import parley.intake.sealing.Sealer;

/// What a person said, sealed with the key of the case and gone when it closes.
@ApplicationScoped
class Words {

    private static final String COLUMN = "words.sealed";

    private final WordsRows rows;
    private final Sealer sealer;

    Words(WordsRows rows, Sealer sealer) {
        this.rows = rows;
        this.sealer = sealer;
    }

    void keep(CaseId caseId, String words) {
        var sealed =
                sealer.seal(KeyOwner.of(caseId), Place.ofCase(caseId, COLUMN), words.getBytes(StandardCharsets.UTF_8));
        rows.persist(new WordsRow(caseId, sealed));
    }

    Optional<String> of(CaseId caseId) {
        return rows.findByIdOptional(caseId.value())
                .flatMap(row -> sealer.open(KeyOwner.of(caseId), Place.ofCase(caseId, COLUMN), row.sealed()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// In one statement, which does not mind that another replica, or whoever forgets the case, was faster.
    void sweep(@Observes KeyDestroyed gone) {
        rows.delete("caseId", gone.owner().value());
    }
}
