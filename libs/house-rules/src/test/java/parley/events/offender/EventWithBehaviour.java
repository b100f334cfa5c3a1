package parley.events.offender;

/// Neither record, enum nor sealed interface.
public class EventWithBehaviour {

    public int decide() {
        return 42;
    }
}
