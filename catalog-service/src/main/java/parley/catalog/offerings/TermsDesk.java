package parley.catalog.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Editor;
import parley.catalog.offerings.Past.OfferingVersion;
import parley.catalog.offerings.TermsResource.NewTerms;
import parley.catalog.offerings.TextsResource.NewTexts;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Changes what an office says and promises, keeps what it said before, and announces it, all in one transaction.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TermsDesk {

    private final Offerings offerings;
    private final Announcing announcing;
    private final Past past;
    private final Editor editor;

    TermsDesk(Offerings offerings, Announcing announcing, Past past, Editor editor) {
        this.offerings = offerings;
        this.announcing = announcing;
        this.past = past;
        this.editor = editor;
    }

    OfferingRow set(String code, @Nullable String ifMatch, NewTerms terms) {
        return change(code, ifMatch, row -> row.take(terms));
    }

    OfferingRow say(String code, @Nullable String ifMatch, NewTexts texts) {
        return change(code, ifMatch, row -> row.take(texts));
    }

    /// Makes it again what it was in that version. It becomes a new version.
    OfferingRow bringBack(String code, int version, @Nullable String ifMatch) {
        own(code);
        var was = past.find(code, version).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        return change(code, ifMatch, row -> row.take(was.terms()) | row.take(was.texts()));
    }

    List<OfferingVersion> versions(String code) {
        own(code);
        return past.of(code);
    }

    /// Saying the same again changes nothing, and nothing is announced.
    private OfferingRow change(String code, @Nullable String ifMatch, Predicate<OfferingRow> take) {
        var row = own(code);
        var entities = offerings.getEntityManager();
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        Precondition.require(ifMatch, row.version());
        if (take.test(row)) {
            offerings.flush();
            entities.refresh(row);
            past.keep(editor.name());
            announcing.announce();
        }
        return row;
    }

    private OfferingRow own(String code) {
        var row = offerings.standing(code).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        if (row.office() != editor.office()) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
        return row;
    }
}
