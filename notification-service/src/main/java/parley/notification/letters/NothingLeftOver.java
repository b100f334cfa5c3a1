package parley.notification.letters;

/// Said once at every start, when nothing is kept any more of what should have been forgotten.
public record NothingLeftOver() {}
