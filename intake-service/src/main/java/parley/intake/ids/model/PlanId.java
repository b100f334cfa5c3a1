package parley.intake.ids.model;

import java.util.UUID;

/// The plan that a circle made. It tells nothing of the case, so that it can be handed on without it.
public record PlanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
