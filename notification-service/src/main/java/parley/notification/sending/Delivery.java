package parley.notification.sending;

import parley.events.letters.FailureCause;

/// What became of an attempt to hand a letter to the mail server.
sealed interface Delivery {

    /// The server has it and said so.
    record Accepted() implements Delivery {}

    /// The server will not take it, now or later.
    record Refused(FailureCause cause) implements Delivery {}

    /// The server surely has not got it and may take it later.
    ///
    /// @param answered whether the server spoke; if not, it is away, and no letter is to blame
    record NotNow(boolean answered) implements Delivery {}

    /// The words were out when the connection broke.
    record Unknown() implements Delivery {}
}
