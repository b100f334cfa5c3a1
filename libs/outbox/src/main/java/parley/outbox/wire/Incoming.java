package parley.outbox.wire;

/// An event as it came: its envelope, and the fact still as JSON.
public record Incoming(Envelope envelope, String topic, String body) {}
