package parley.outbox.inbox;

/// Something that is needed does not answer at the moment: the event is tried again until it does.
public class Unavailable extends RuntimeException {

    /// @param neighbour a code word for what is away, such as `intake`
    public Unavailable(String neighbour) {
        super(neighbour + " is unavailable");
    }

    /// @param neighbour a code word for what is away, such as `intake`
    public Unavailable(String neighbour, Throwable cause) {
        super(neighbour + " is unavailable", cause);
    }
}
