package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// The Chair has approved the plan of a circle.
///
/// @param revision rises with every submission of the plan, from 1
public record PlanApproved(UUID caseId, Office office, Instant at, UUID planId, int revision) implements CaseEvent {}
