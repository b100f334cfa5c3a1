package parley.notification.letters;

import parley.notification.neighbours.Looker;

/// Who of which office has signed in.
public interface WhoLooks {

    /// Refuses a sign-in that does not say whose it is, and one of both offices.
    Looker looker();
}
