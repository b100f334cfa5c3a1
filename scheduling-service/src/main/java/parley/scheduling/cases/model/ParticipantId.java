package parley.scheduling.cases.model;

import java.util.UUID;

/// Which person in which case.
public record ParticipantId(UUID value) {}
