package parley.outbox.inbox;

import parley.events.Event;
import parley.outbox.wire.Envelope;

/// What a service does when a fact of one producer arrives. One bean for each producer it listens to.
///
/// @param <E> the producer's facts, a sealed interface
public interface Reaction<E extends Event> {

    /// The producer's facts.
    Class<E> to();

    /// Does what follows from the fact, within the transaction that also notes its arrival.
    ///
    /// It must not start a transaction of its own for what belongs to the effect, and must not talk to a mail
    /// server or anything else that cannot be rolled back. [Unavailable] and failures of the database are tried
    /// again; any other exception makes the event a dead letter and holds back the later ones of its subject.
    void take(E fact, Envelope envelope);
}
