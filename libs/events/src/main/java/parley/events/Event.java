package parley.events;

import java.time.Instant;

/// A fact that left a service once its transaction had committed.
///
/// Events carry ids, codes and instants. Who needs a name or an address asks intake at the moment of use. The
/// envelope (id, sequence, trace) travels in CloudEvents headers and is not repeated here. Each producer's facts are a
/// sealed interface of their own, in a package of their own.
public interface Event {

    /// What the fact is about: a case id, or an offering's code. Facts with one subject arrive in order.
    String subject();

    /// When it happened, by the clock of the producer.
    Instant at();

    /// The topic this fact belongs on; each office has its own.
    String topic();
}
