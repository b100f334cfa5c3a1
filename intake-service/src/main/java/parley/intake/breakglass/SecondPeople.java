package parley.intake.breakglass;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import parley.events.Office;
import parley.intake.access.StaffMember;
import parley.intake.people.EmailAddress;

/// Who is told at once when a case is opened: one person for each office, by their address.
@ConfigMapping(prefix = "parley.intake.second-person")
interface SecondPeople {

    Optional<String> conflictResolution();

    Optional<String> ombuds();

    /// Whether there is somebody else than the one who opens.
    default boolean areThereBeside(StaffMember staff) {
        return of(staff.office())
                .filter(address -> !address.isBlank())
                .map(EmailAddress::new)
                .filter(second -> !staff.address().equals(second))
                .isPresent();
    }

    private Optional<String> of(Office office) {
        return switch (office) {
            case CONFLICT_RESOLUTION -> conflictResolution();
            case OMBUDS -> ombuds();
        };
    }
}
