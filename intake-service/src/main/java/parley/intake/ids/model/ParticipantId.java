package parley.intake.ids.model;

import java.util.UUID;

/// A person in one case.
public record ParticipantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
