package parley.catalog.drafts;

import java.time.Instant;

/// What somebody is about to publish.
///
/// @param version rises whenever the draft changes
/// @param basedOn the version that stood when it was begun; 0 for something new
/// @param changedBy the sign-in name of who changed it last
public record Draft<T>(String code, int version, int basedOn, T content, Instant changedAt, String changedBy) {}
