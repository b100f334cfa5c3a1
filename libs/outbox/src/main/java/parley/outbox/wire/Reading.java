package parley.outbox.wire;

import parley.events.Event;

/// What became of the attempt to understand an event.
public sealed interface Reading {

    /// A fact this version knows.
    record Fact(Event event) implements Reading {}

    /// An event of a type that a newer producer added. It does not concern this version.
    record Unheard() implements Reading {}

    /// A known type whose content cannot be read.
    record Garbled() implements Reading {}
}
