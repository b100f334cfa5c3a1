package parley.ring.two;

import java.util.Optional;
import parley.ring.one.One;

/// Uses the feature that uses it.
public record Two(Optional<One> one) {}
