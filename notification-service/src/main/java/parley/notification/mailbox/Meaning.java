package parley.notification.mailbox;

import java.util.Optional;
import java.util.UUID;
import parley.events.letters.FailureCause;

/// What a mail in the mailbox is, as far as it matters here. Nothing of its words is in it.
sealed interface Meaning {

    /// A letter of ours did not arrive.
    record CameBack(UUID letter, FailureCause cause) implements Meaning {}

    /// The server does not hand it out, now at least.
    record NotReadable() implements Meaning {}

    /// A machine wrote it, and nobody waits for an answer.
    record Automatic() implements Meaning {}

    /// Somebody wrote, or it may be that somebody did.
    ///
    /// @param letter the letter of ours that it answers, if it says so
    record FromSomebody(Optional<UUID> letter) implements Meaning {}
}
