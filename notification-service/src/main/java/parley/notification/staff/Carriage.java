package parley.notification.staff;

import java.util.UUID;
import parley.events.Office;
import parley.notification.wording.Words;

/// The way of a mail to staff to the mail server.
public interface Carriage {

    /// What became of it.
    enum Arrival {
        /// It has left, or may have.
        LEFT,
        /// Surely not, and it may later.
        NOT_NOW,
        /// The mail server will not take it.
        REFUSED
    }

    /// Hands a mail over.
    ///
    /// @param id the same for every attempt, so that a second copy joins the first
    /// @param office whose mailbox an answer goes to
    Arrival carry(UUID id, Office office, String address, Words words);
}
