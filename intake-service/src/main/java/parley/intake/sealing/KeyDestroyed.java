package parley.intake.sealing;

/// A key is gone; what it sealed is noise now and may be thrown away.
public record KeyDestroyed(KeyOwner owner) {}
