package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// The Chair has returned the plan of a circle, to be worked on.
///
/// @param revision rises with every submission of the plan, from 1
public record PlanReturned(UUID caseId, Office office, Instant at, UUID planId, int revision) implements CaseEvent {}
