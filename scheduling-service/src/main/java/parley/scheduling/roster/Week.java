package parley.scheduling.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.roster.model.WeeklyTime;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.time.model.WeeklyHours;

/// Somebody's usual week, as it comes in.
///
/// @param zone the zone on their wall, such as `America/New_York`
record Week(@NotNull ZoneId zone, @NotNull @Size(max = 70) List<@NotNull @Valid Hours> hours) {

    /// @param to when they end; midnight is the end of the day
    /// @param willingness `FREE` or `IF_NEED_BE`; what is left out is neither
    record Hours(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotNull Willingness willingness) {

        boolean endsAfterItBegins() {
            return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
        }

        boolean overlaps(Hours other) {
            return day == other.day
                    && (to.equals(LocalTime.MIDNIGHT) || other.from.isBefore(to))
                    && (other.to.equals(LocalTime.MIDNIGHT) || from.isBefore(other.to));
        }
    }

    static final String ZONE_IS = "must be a zone with a name, such as America/New_York";

    /// What nobody can mean.
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            faults.add(Fault.at("#/zone", ZONE_IS));
        }
        for (var i = 0; i < hours.size(); i++) {
            var one = hours.get(i);
            if (!one.endsAfterItBegins()) {
                faults.add(Fault.at("#/hours/" + i, "must end after it begins"));
            }
            if (one.willingness() == Willingness.AWAY) {
                faults.add(Fault.at("#/hours/" + i + "/willingness", "must be FREE or IF_NEED_BE"));
            }
            if (hours.subList(0, i).stream().anyMatch(one::overlaps)) {
                faults.add(Fault.at("#/hours/" + i, "must not overlap with hours before it"));
            }
        }
        return faults;
    }

    List<WeeklyTime> times() {
        for (var fault : faults()) {
            throw Refusal.because(GeneralReason.INVALID_FIELD).with(fault);
        }
        return hours.stream()
                .map(one -> new WeeklyTime(new WeeklyHours(one.day(), one.from(), one.to(), zone), one.willingness()))
                .toList();
    }
}
