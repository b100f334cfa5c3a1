package parley.scheduling.roster.model;

import java.util.UUID;
import parley.scheduling.time.model.Window;

/// A stretch in which it is not as usual: away, or there besides.
public record DatedTime(UUID id, Window when, Willingness willingness) {}
