package parley.scheduling.rooms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.rooms.RoomEntry.Furnishing;
import parley.scheduling.time.model.WeeklyHours;

/// A room as staff write it down.
///
/// @param place where it is, such as `CAMPUS`; practitioners say where they can be
/// @param capacity how many people it holds, practitioners included
/// @param features what it offers, such as `STEP_FREE`, `HEARING_LOOP` or `QUIET`
/// @param reluctance from 0 to 5: how much the office would rather keep it for something else
/// @param zone the zone on its wall
/// @param hours when it is usually open
/// @param active whether it is in use at all
record RoomBody(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = CODE, message = CODE_IS) String place,
        @NotNull @Min(1) @Max(5_000) Integer capacity,
        @NotNull @Size(max = 30) Set<@NotNull @Pattern(regexp = CODE, message = CODE_IS) String> features,
        @NotNull @Min(0) @Max(5) Integer reluctance,
        @NotNull ZoneId zone,
        @NotNull @Size(max = 70) List<@NotNull @Valid Open> hours,
        @NotNull Boolean active) {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    private static final String CODE_IS = "must be a code such as CAMPUS or STEP_FREE";

    /// @param to when it closes; midnight is the end of the day
    record Open(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    Furnishing furnishing() {
        if (place.equals("ONLINE")) {
            throw fault("#/place", "must not be ONLINE: what is online needs no room");
        }
        return new Furnishing(name.strip(), place, capacity, features, reluctance);
    }

    List<WeeklyHours> weekly() {
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw fault("#/zone", "must be a zone with a name, such as America/New_York");
        }
        for (var i = 0; i < hours.size(); i++) {
            var one = hours.get(i);
            if (!one.to().equals(LocalTime.MIDNIGHT) && !one.from().isBefore(one.to())) {
                throw fault("#/hours/" + i, "must end after it begins");
            }
        }
        return hours.stream()
                .map(one -> new WeeklyHours(one.day(), one.from(), one.to(), zone))
                .toList();
    }

    private static Refusal fault(String pointer, String detail) {
        return Refusal.because(GeneralReason.INVALID_FIELD).with(Fault.at(pointer, detail));
    }
}
