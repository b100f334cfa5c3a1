package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Nothing more will happen in this case.
public record CaseClosed(UUID caseId, Office office, Instant at) implements CaseEvent {}
