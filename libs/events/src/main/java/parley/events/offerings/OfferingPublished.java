package parley.events.offerings;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;

/// An offering stands with these terms from now on. Cases that are open keep the terms they were opened with.
///
/// @param version rises with every change of the offering, from 1
/// @param target the aim from first contact to the first session, in whole days
/// @param secondRoom whether sessions need a room beside the first, to meet people one at a time; absent means no
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
        Audience audience,
        @Nullable Boolean secondRoom)
        implements OfferingEvent {}
