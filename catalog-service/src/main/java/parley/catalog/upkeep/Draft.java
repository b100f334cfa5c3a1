package parley.catalog.upkeep;

import java.time.Instant;
import parley.catalog.resources.Entry;

/// What somebody is about to publish.
///
/// @param version rises whenever the draft changes
/// @param basedOn the version of the entry that it began with; 0 for a new one
/// @param changedBy the sign-in name of who changed it last
record Draft(String code, int version, int basedOn, Entry entry, Instant changedAt, String changedBy) {}
