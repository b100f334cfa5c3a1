package parley.web.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody may look for help with, in the catalogue's words.
public enum Topic {
    CONFLICT,
    COMMUNICATION,
    ACADEMIC_LIFE,
    WELL_BEING,
    MENTAL_HEALTH,
    HEALTH,
    ALCOHOL_AND_SUBSTANCES,
    DISCRIMINATION,
    HARASSMENT,
    SEXUAL_MISCONDUCT,
    MISCONDUCT,
    SAFETY,
    DISABILITY,
    FAITH,
    IMMIGRATION,
    HOUSING,
    STUDENT_GROUPS,
    EQUITY,
    CONDUCT,
    POLICY,
    FINDING_HELP;

    static Optional<Topic> named(@Nullable String name) {
        return List.of(values()).stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }
}
