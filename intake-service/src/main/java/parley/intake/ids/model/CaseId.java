package parley.intake.ids.model;

import java.util.UUID;

/// One matter of one office.
public record CaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
