package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// The plan of a circle waits for the Chair.
///
/// @param revision rises with every submission of the plan, from 1
public record PlanSubmitted(UUID caseId, Office office, Instant at, UUID planId, int revision) implements CaseEvent {}
