package parley.catalog.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;
import parley.catalog.offerings.TermsResource.NewTerms;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Changes what an office promises, and announces it in the same transaction.
@ApplicationScoped
class TermsDesk {

    private final Offerings offerings;
    private final Announcing announcing;

    TermsDesk(Offerings offerings, Announcing announcing) {
        this.offerings = offerings;
        this.announcing = announcing;
    }

    /// Saying the same again changes nothing, and nothing is announced.
    @Transactional(TxType.MANDATORY)
    OfferingRow set(Office office, String code, @Nullable String ifMatch, NewTerms terms) {
        var row = offerings.standing(code).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        if (row.office() != office) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
        var entities = offerings.getEntityManager();
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        Precondition.require(ifMatch, row.version());
        if (row.take(terms)) {
            offerings.flush();
            entities.refresh(row);
            announcing.announce();
        }
        return row;
    }
}
