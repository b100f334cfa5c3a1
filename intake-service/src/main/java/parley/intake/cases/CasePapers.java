package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import parley.intake.ids.model.CaseId;
import parley.intake.remains.HangsOnCase;

/// What was said in a case, and leave to meet.
@ApplicationScoped
class CasePapers implements HangsOnCase {

    private final WordsRows words;
    private final PermitRows permits;

    CasePapers(WordsRows words, PermitRows permits) {
        this.words = words;
        this.permits = permits;
    }

    @Override
    public void forget(CaseId caseId) {
        // In one statement: with its key it may just be going anyway.
        words.delete("caseId", caseId.value());
        permits.withdrawAll(caseId);
    }
}
