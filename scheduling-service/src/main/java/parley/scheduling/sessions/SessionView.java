package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.scheduling.calendars.Calendars;
import parley.scheduling.rooms.RoomEntry;

/// A session as staff see it.
///
/// @param label the time in full words
/// @param secondRoom the room beside it, to meet people one at a time; absent unless it was wished for
/// @param insteadOf the session that stands and whose place this one is to take; absent for a session of its own
/// @param change what is held to take its place; absent if nothing is
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
        @Nullable RoomRef secondRoom,
        @JsonProperty(required = true) List<UUID> practitionerIds,
        @JsonProperty(required = true) List<Asked> practitioners,
        @JsonProperty(required = true) List<UUID> participantIds,
        @Nullable UUID insteadOf,
        @Nullable UUID change,
        @Nullable OffsetDateTime answerBy) {

    record RoomRef(UUID id, String name) {

        static RoomRef of(RoomEntry room) {
            return new RoomRef(room.id().value(), room.name());
        }
    }

    /// @param answer whether they have answered, and what
    /// @param calendar what their own calendar says against this time meanwhile; absent if nothing
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) AssignmentRow.Answer answer,
            Calendars.@Nullable Objection calendar) {

        @Override
        public String toString() {
            return "Asked[***]";
        }
    }
}
