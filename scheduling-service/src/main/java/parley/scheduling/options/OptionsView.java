package parley.scheduling.options;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.sessions.Blocker;
import parley.scheduling.matching.model.Reason;

/// Options as staff see them.
///
/// @param lookedAt how many starts were looked at
/// @param lost what took starts away; each start is counted once
/// @param askFor practitioners who are free but not there, and how many starts each would open by coming after all
/// @param calendarsNotRead practitioners who are left out because their own calendars could not be read for too
///     long, so that nobody knows when they are busy
/// @param onePersonMore how many starts would open if one more person of the case could; it never says who
/// @param onePractitionerMore the dates on which one more practitioner, who leads, would open most starts
/// @param oneRoomMore the dates on which one more room would open most starts
/// @param onlineInstead how many starts would open if people met online, though they want to meet in a room
/// @param halfAnHourMore the dates on which half an hour more from one person of the case would open most
///     starts; it never says who
record OptionsView(
        @JsonProperty(required = true) Instant computedAt,
        @JsonProperty(required = true) List<Choice> options,
        @JsonProperty(required = true) int lookedAt,
        @JsonProperty(required = true) List<Lost> lost,
        @JsonProperty(required = true) List<Asking> askFor,
        @JsonProperty(required = true) List<Named> calendarsNotRead,
        @JsonProperty(required = true) int onePersonMore,
        @JsonProperty(required = true) List<OnDate> onePractitionerMore,
        @JsonProperty(required = true) List<OnDate> oneRoomMore,
        @JsonProperty(required = true) int onlineInstead,
        @JsonProperty(required = true) List<OnDate> halfAnHourMore) {

    /// How many starts of a date of the campus would open.
    record OnDate(LocalDate date, int starts) {}

    record Asking(Named practitioner, int starts) {}

    /// @param room absent when online
    /// @param secondRoom the room beside it, to meet people one at a time; absent unless it is wished for
    /// @param label the time in full words
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Choice(
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            String label,
            List<UUID> practitionerIds,
            List<Named> practitioners,
            @Nullable Named room,
            @Nullable Named secondRoom,
            MeetingFormat format,
            boolean late,
            List<Because> reasons) {}

    record Named(UUID id, String name) {}

    record Because(Reason.Code code, Map<String, Long> params) {}

    record Lost(Blocker blocker, int starts) {}
}
