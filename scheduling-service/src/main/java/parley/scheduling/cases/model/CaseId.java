package parley.scheduling.cases.model;

import java.util.UUID;

/// Which case.
public record CaseId(UUID value) {}
