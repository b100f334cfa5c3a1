package parley.intake.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Checks;
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
        MeetingFormat format,

        @Column(name = "audience") @Enumerated(EnumType.STRING)
        Audience audience,

        // Absent where the terms are older than this one.
        @Column(name = "second_room") @Nullable Boolean secondRoom,
        @Column(name = "head_count") @Nullable Integer headCount,
        @Column(name = "proceeding_runs") Boolean proceedingRuns,
        @Column(name = "harmed_protected") Boolean harmedProtected,
        @Column(name = "wants_to_make_right") Boolean wantsToMakeRight) {

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
                terms.format(),
                offering.audience(),
                offering.secondRoom(),
                terms.headCount().orElse(null),
                terms.proceedingRuns(),
                terms.checks().harmedProtected(),
                terms.checks().wantsToMakeRight());
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
                        consent,
                        audience,
                        Boolean.TRUE.equals(secondRoom)),
                format,
                Optional.ofNullable(headCount),
                proceedingRuns,
                new Checks(harmedProtected, wantsToMakeRight));
    }
}
