package parley.intake.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Period;
import parley.events.MeetingFormat;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Consent;
import parley.intake.cases.model.CaseTerms;
import parley.intake.offerings.model.OfferingTerms;

/// The terms of a case as columns, all of them absent before it is screened.
@Embeddable
record TermsColumns(
        @Column(name = "offering") String offering,
        @Column(name = "offering_version") Integer offeringVersion,

        @Column(name = "procedure") @Enumerated(EnumType.STRING)
        Procedure procedure,

        @Column(name = "practitioners_needed") Integer practitionersNeeded,

        @Column(name = "practitioner_role") @Enumerated(EnumType.STRING)
        PractitionerRole practitionerRole,

        @Column(name = "session_minutes") Integer sessionMinutes,
        @Column(name = "target_days") Integer targetDays,

        @Column(name = "consent") @Enumerated(EnumType.STRING)
        Consent consent,

        @Column(name = "format") @Enumerated(EnumType.STRING)
        MeetingFormat format) {

    static TermsColumns of(CaseTerms terms) {
        var offering = terms.offering();
        return new TermsColumns(
                offering.code(),
                offering.version(),
                offering.procedure(),
                offering.practitionersNeeded(),
                offering.role(),
                Math.toIntExact(offering.sessionLength().toMinutes()),
                offering.target().getDays(),
                offering.consent(),
                terms.format());
    }

    CaseTerms toTerms() {
        return new CaseTerms(
                new OfferingTerms(
                        offering,
                        offeringVersion,
                        procedure,
                        practitionersNeeded,
                        practitionerRole,
                        Duration.ofMinutes(sessionMinutes),
                        Period.ofDays(targetDays),
                        consent),
                format);
    }
}
