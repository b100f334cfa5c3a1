package parley.intake.links;

import java.time.Instant;

/// A link that was opened, and the token that speaks for its holder until then.
public record OpenedLink(Secret token, Instant expiresAt) {}
