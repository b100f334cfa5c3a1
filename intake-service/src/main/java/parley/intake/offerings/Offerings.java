package parley.intake.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import parley.events.Office;
import parley.events.offerings.OfferingEvent;
import parley.events.offerings.OfferingPublished;
import parley.events.offerings.OfferingWithdrawn;
import parley.intake.offerings.model.OfferingTerms;

/// What the offices offer, without asking the catalogue.
@ApplicationScoped
public class Offerings {

    private final OfferingRows rows;

    Offerings(OfferingRows rows) {
        this.rows = rows;
    }

    /// The terms of an offering that this office has now.
    @Transactional
    public Optional<OfferingTerms> terms(Office office, String code) {
        return rows.findByIdOptional(code)
                .filter(row -> row.isOfferedBy(office))
                .map(OfferingRow::toTerms);
    }

    /// Takes over what the catalogue announced; hearing it twice changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(OfferingEvent event) {
        switch (event) {
            case OfferingPublished published -> {
                var row = rows.findByIdOptional(published.code()).orElseGet(() -> new OfferingRow(published.code()));
                row.take(published);
                rows.persist(row);
            }
            case OfferingWithdrawn withdrawn ->
                rows.findByIdOptional(withdrawn.code()).ifPresent(row -> row.take(withdrawn));
        }
    }
}
