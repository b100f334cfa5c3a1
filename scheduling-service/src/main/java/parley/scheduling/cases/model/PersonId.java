package parley.scheduling.cases.model;

import java.util.UUID;

/// Which person over all cases of one office.
public record PersonId(UUID value) {}
