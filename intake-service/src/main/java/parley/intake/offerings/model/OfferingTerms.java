package parley.intake.offerings.model;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;

/// What an offering promises and needs. A case keeps the terms it was opened with.
///
/// @param target the aim from first contact to the first session
/// @param secondRoom whether a room beside the first is needed, to meet people one at a time
public record OfferingTerms(
        String code,
        int version,
        Procedure procedure,
        int practitionersNeeded,
        PractitionerRole role,
        Duration sessionLength,
        Period target,
        Consent consent,
        Audience audience,
        boolean secondRoom) {

    /// When a session should have begun: so many days on the campus calendar after somebody asked for it, which for the
    /// first session is the first contact.
    public Instant targetAfter(Instant askedFor, ZoneId campus) {
        return askedFor.atZone(campus).plus(target).toInstant();
    }
}
