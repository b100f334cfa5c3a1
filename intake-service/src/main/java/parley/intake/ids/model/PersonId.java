package parley.intake.ids.model;

import java.util.UUID;

/// A person over all cases of one office; random, and gone with the last case.
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
