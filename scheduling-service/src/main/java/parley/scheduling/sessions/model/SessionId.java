package parley.scheduling.sessions.model;

import java.util.UUID;

/// Which session. It stays the same however often the session changes.
public record SessionId(UUID value) {}
