package parley.catalog.hours.model;

import java.time.Instant;

/// Open from one instant until shortly before another.
record Stretch(Instant from, Instant until) {

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
