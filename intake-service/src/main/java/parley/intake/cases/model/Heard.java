package parley.intake.cases.model;

import java.time.Instant;

/// A yes that was spoken: when it was said, and which member of staff wrote it down.
public record Heard(Instant saidAt, String writtenBy) {}
