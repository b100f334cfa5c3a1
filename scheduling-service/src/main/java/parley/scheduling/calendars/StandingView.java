package parley.scheduling.calendars;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.model.CalendarFreshness;
import parley.scheduling.calendars.model.Trouble;

/// How somebody's calendar stands, as staff see it: not where it is, and not when they are busy.
///
/// @param readAt when it was last read; absent if never
/// @param trouble why the last attempt failed; absent if it did not
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingView(
        @JsonProperty(required = true) UUID practitionerId,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) CalendarFreshness freshness,
        @Nullable Instant readAt,
        @Nullable Trouble trouble) {

    @Override
    public String toString() {
        return "StandingView[***]";
    }
}
