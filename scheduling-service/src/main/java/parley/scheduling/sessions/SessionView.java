package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;

/// A session as staff see it.
///
/// @param label the time in full words
/// @param answerBy when the hold ends by itself; absent once nobody is asked any more
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) UUID caseId,
        @JsonProperty(required = true) SessionState state,
        @JsonProperty(required = true) int revision,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) OffsetDateTime start,
        @JsonProperty(required = true) OffsetDateTime end,
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) MeetingFormat format,
        @Nullable RoomRef room,
        @JsonProperty(required = true) List<UUID> practitionerIds,
        @JsonProperty(required = true) List<Asked> practitioners,
        @JsonProperty(required = true) List<UUID> participantIds,
        @Nullable OffsetDateTime answerBy) {

    record RoomRef(UUID id, String name) {}

    /// @param answer whether they have answered, and what
    record Asked(UUID id, String name, AssignmentRow.Answer answer) {

        @Override
        public String toString() {
            return "Asked[***]";
        }
    }
}
