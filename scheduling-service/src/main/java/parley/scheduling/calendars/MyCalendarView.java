package parley.scheduling.calendars;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.model.CalendarFreshness;
import parley.scheduling.calendars.model.Trouble;

/// A calendar as its owner sees it. The address itself is never shown again, for it opens the whole calendar.
///
/// @param host the name of the server it is read from; absent if none was given
/// @param freshness absent if none was given
/// @param readAt when it was last read
/// @param staleAt until when that counts
/// @param trouble why the last attempt failed; absent if it did not
/// @param busy the busy times of the next two weeks as the office sees them
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyCalendarView(
        @JsonProperty(required = true) boolean given,
        @Nullable String host,
        @Nullable CalendarFreshness freshness,
        @Nullable Instant readAt,
        @Nullable Instant staleAt,
        @Nullable Trouble trouble,
        @JsonProperty(required = true) List<Busy> busy) {

    static MyCalendarView ofNone() {
        return new MyCalendarView(false, null, null, null, null, null, List.of());
    }

    record Busy(
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) OffsetDateTime end) {}

    @Override
    public String toString() {
        return "MyCalendarView[***]";
    }
}
