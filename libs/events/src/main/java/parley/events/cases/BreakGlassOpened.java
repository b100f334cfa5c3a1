package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Somebody of the office opened a sealed case because somebody is in imminent danger of serious harm. A second person
/// is told at once, and holds the head of the log from then on.
///
/// @param grantId this opening, a pseudonym for who opened what
/// @param endsAt when it closes by itself
/// @param entry the number of the log's newest entry, from 1
/// @param head the hash of the log's newest entry
public record BreakGlassOpened(
        UUID caseId, Office office, Instant at, UUID grantId, Instant endsAt, int entry, String head)
        implements CaseEvent {}
