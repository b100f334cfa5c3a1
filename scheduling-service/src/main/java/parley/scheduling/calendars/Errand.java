package parley.scheduling.calendars;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.calendars.model.Marks;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// A calendar that is to be read now, by nobody else.
///
/// @param address empty if the office can no longer open it
/// @param marks what its server called the state that is known; empty if it has to be read anew
/// @param horizon of which time busy times are wanted
record Errand(
        PractitionerId owner,
        UUID lease,
        Optional<Address> address,
        Optional<Marks> marks,
        ZoneId zone,
        Instant begunAt,
        Window horizon) {

    @Override
    public String toString() {
        return "Errand[***]";
    }
}
