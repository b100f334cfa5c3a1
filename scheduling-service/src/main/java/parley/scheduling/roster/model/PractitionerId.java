package parley.scheduling.roster.model;

import java.util.UUID;

/// Which practitioner.
public record PractitionerId(UUID value) implements Comparable<PractitionerId> {

    @Override
    public int compareTo(PractitionerId other) {
        return value.compareTo(other.value);
    }
}
