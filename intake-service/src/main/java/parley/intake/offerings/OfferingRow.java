package parley.intake.offerings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Period;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.events.offerings.OfferingPublished;
import parley.events.offerings.OfferingWithdrawn;
import parley.intake.offerings.model.OfferingTerms;

/// An offering as it was last announced.
@Entity
@Table(name = "offering")
class OfferingRow {

    @Id
    private String code;

    private int announcedVersion;
    private boolean offered;

    @Enumerated(EnumType.STRING)
    private Office office;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    private int practitionersNeeded;

    @Enumerated(EnumType.STRING)
    private PractitionerRole practitionerRole;

    private int sessionMinutes;
    private int targetDays;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private boolean secondRoom;

    protected OfferingRow() {}

    OfferingRow(String code) {
        this.code = code;
    }

    void take(OfferingPublished published) {
        if (published.version() < announcedVersion) {
            return;
        }
        announcedVersion = published.version();
        offered = true;
        office = published.office();
        procedure = published.procedure();
        practitionersNeeded = published.practitionersNeeded();
        practitionerRole = published.role();
        sessionMinutes = Math.toIntExact(published.sessionLength().toMinutes());
        targetDays = Math.toIntExact(published.target().toDays());
        consent = published.consent();
        audience = published.audience();
        secondRoom = Boolean.TRUE.equals(published.secondRoom());
    }

    void take(OfferingWithdrawn withdrawn) {
        if (withdrawn.version() >= announcedVersion) {
            announcedVersion = withdrawn.version();
            offered = false;
        }
    }

    boolean isOfferedBy(Office asked) {
        return offered && office == asked;
    }

    OfferingTerms toTerms() {
        return new OfferingTerms(
                code,
                announcedVersion,
                procedure,
                practitionersNeeded,
                practitionerRole,
                Duration.ofMinutes(sessionMinutes),
                Period.ofDays(targetDays),
                consent,
                audience,
                secondRoom);
    }
}
