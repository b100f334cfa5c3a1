package parley.intake.ids.model;

import java.util.UUID;

/// A meeting, as scheduling names it.
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
