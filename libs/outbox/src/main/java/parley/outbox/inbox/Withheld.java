package parley.outbox.inbox;

/// An exception to log in place of another: it shows where that one came from, and none of its words.
final class Withheld extends RuntimeException {

    Withheld(Throwable original) {
        super(original.getClass().getName(), null, false, true);
        setStackTrace(original.getStackTrace());
    }
}
