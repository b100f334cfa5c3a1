package parley.catalog.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.catalog.drafts.Desk;
import parley.catalog.drafts.Draft;
import parley.catalog.drafts.Drafts;
import parley.catalog.http.Editor;
import parley.catalog.institution.Policies;
import parley.catalog.offerings.OfferingsResource.Offering;
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
    private final Policies policies;
    private final Drafts<NewOffering> drafts;

    TermsDesk(Offerings offerings, Announcing announcing, Past past, Editor editor, Policies policies, Desk desk) {
        this.offerings = offerings;
        this.announcing = announcing;
        this.past = past;
        this.editor = editor;
        this.policies = policies;
        this.drafts = desk.of("offering_draft", NewOffering.class);
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
        return change(code, ifMatch, row -> {
            var differs = row.take(was.terms()) | row.take(was.texts());
            was.assumed().ifPresent(row::assume);
            return differs;
        });
    }

    List<OfferingVersion> versions(String code) {
        own(code);
        return past.of(code);
    }

    /// The draft of an offering, if it has one.
    Draft<NewOffering> draft(String code) {
        own(code);
        return drafts.find(code).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// @param seen the version of the offering that who saves it knows of, if they say so
    Draft<NewOffering> save(String code, @Nullable String ifMatch, @Nullable Integer seen, NewOffering wanted) {
        return drafts.save(code, ifMatch, seen, own(code).version(), wanted, editor.name());
    }

    void discard(String code, @Nullable String ifMatch) {
        own(code);
        drafts.discard(code, ifMatch);
    }

    /// What the draft says is true from now on, in one version.
    OfferingRow publish(String code, @Nullable String ifMatch) {
        var row = own(code);
        var wanted = drafts.ready(code, ifMatch, () -> locked(row).version()).content();
        drafts.end(code);
        return change(row, one -> one.take(wanted.terms()) | one.take(wanted.texts()));
    }

    /// What an offering would be with the draft.
    Offering preview(Draft<NewOffering> draft) {
        return Offering.of(own(draft.code()), policies).with(draft.content(), draft.basedOn() + 1);
    }

    private OfferingRow change(String code, @Nullable String ifMatch, Predicate<OfferingRow> take) {
        var row = locked(own(code));
        Precondition.require(ifMatch, row.version());
        return change(row, take);
    }

    /// Saying the same again changes nothing, and nothing is announced.
    private OfferingRow change(OfferingRow row, Predicate<OfferingRow> take) {
        if (take.test(row)) {
            offerings.flush();
            offerings.getEntityManager().refresh(row);
            past.keep(editor.name());
            announcing.announce();
        }
        return row;
    }

    private OfferingRow locked(OfferingRow row) {
        offerings.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
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
