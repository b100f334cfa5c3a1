package parley.events.offerings;

import java.time.Duration;
import java.time.Instant;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;

/// An offering stands with these terms from now on. Cases that are open keep the terms they were opened with.
///
/// @param version rises with every change of the offering, from 1
/// @param target the aim from first contact to the first session, in whole days
public record OfferingPublished(
        String code,
        int version,
        Instant at,
        Office office,
        Procedure procedure,
        int practitionersNeeded,
        PractitionerRole role,
        Duration sessionLength,
        Duration target,
        Consent consent,
        Audience audience)
        implements OfferingEvent {}
