package parley.outbox.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What travels beside a fact.
///
/// @param id the same on every delivery of the event
/// @param source the producer, such as `/parley/intake-service`
/// @param type the wire name, as `EventTypes` has it
/// @param subject the case id or the offering's code
/// @param time when the fact happened, by the producer's clock
/// @param sequence counts the events of this producer about this subject, from 1 and without holes
/// @param traceparent the W3C trace context of the request that caused the event
public record Envelope(
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        Optional<String> traceparent) {}
