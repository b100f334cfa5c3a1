package parley.notification.letters;

import java.util.UUID;

/// A session as it was at one of its changes.
public record SessionRevision(UUID session, int revision) {

    SessionRevision next() {
        return new SessionRevision(session, revision + 1);
    }
}
