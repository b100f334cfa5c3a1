package parley.intake.cases.model;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.cases.AskedBy;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.PersonId;
import parley.intake.offerings.model.OfferingTerms;

/// Cases to start from.
final class Fixtures {

    static final Instant MONDAY = Instant.parse("2026-11-23T14:00:00Z");
    static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    static final Instant SUNDAY = MONDAY.plus(Duration.ofDays(6));
    static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));

    private Fixtures() {}

    static CaseFile file() {
        return new CaseFile(
                new CaseId(UUID.randomUUID()), Office.CONFLICT_RESOLUTION, "7K3Q-9D2H", MONDAY, NEXT_MONDAY, 0);
    }

    static CaseTerms terms() {
        return terms(Procedure.MEDIATION);
    }

    static CaseTerms terms(Procedure procedure) {
        var offering = new OfferingTerms(
                procedure.name().toLowerCase(Locale.ROOT),
                1,
                procedure,
                2,
                PractitionerRole.MEDIATOR,
                Duration.ofHours(2),
                Period.ofDays(5),
                Consent.EVERY_PARTICIPANT,
                Audience.COMMUNITY,
                false);
        return new CaseTerms(offering, MeetingFormat.IN_PERSON, Optional.empty(), false, Checks.NONE);
    }

    static Participant requester(Standing standing) {
        return person(Role.REQUESTER, standing);
    }

    static Participant other(Standing standing) {
        return person(Role.OTHER_PARTY, standing);
    }

    static Standing.Asked asked() {
        return new Standing.Asked(MONDAY, Optional.of(MONDAY.plus(Duration.ofDays(5))), false);
    }

    static Standing.Agreed agreed() {
        return asked().yes(MONDAY, Optional.empty());
    }

    static Screening screening() {
        return new Screening(file(), requester(new Standing.Named()));
    }

    static Convening convening(Participant... people) {
        return new Convening(file(), terms(), List.of(people), false, false);
    }

    /// Everybody has agreed, and the circle is complete.
    static Accepted accepted(int howMany) {
        var people = new ArrayList<Participant>();
        people.add(requester(agreed()));
        while (people.size() < howMany) {
            people.add(other(agreed()));
        }
        return new Accepted(file(), terms(), people, MONDAY);
    }

    static Participant person(Role role, Standing standing) {
        return new Participant(
                new ParticipantId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), role, AskedBy.LETTER, standing);
    }
}
