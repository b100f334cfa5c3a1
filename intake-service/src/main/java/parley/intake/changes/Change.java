package parley.intake.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/// That a case looks different to staff, and nothing of how.
///
/// @param place where it stands among all changes
/// @param version as in the case's ETag
record Change(@JsonIgnore long place, UUID caseId, long version) {}
