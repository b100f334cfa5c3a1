package parley.notification.letters;

/// Said once a transaction that wrote or revived letters has committed, so that senders need not wait for their next
/// look.
public record LetterDue() {}
