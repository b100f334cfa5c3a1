package parley.ring.one;

import java.util.Optional;
import parley.ring.two.Two;

/// Uses the feature that uses it.
public record One(Optional<Two> two) {}
