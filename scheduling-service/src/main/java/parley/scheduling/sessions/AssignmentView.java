package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;

/// An assignment as its practitioner sees it.
///
/// @param label the time in full words
/// @param secondRoomName the room beside it, to meet people one at a time; participants are not told of it
/// @param with the other practitioners
/// @param people what the participants are called; absent unless the session is held or stands
/// @param guests the same people with their ids, to say at the start whose yes was heard
/// @param answerBy until when an answer is asked for; absent once nobody is asked any more
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) UUID sessionId,
        @JsonProperty(required = true) SessionState state,
        @JsonProperty(required = true) AssignmentRow.Answer answer,
        @JsonProperty(required = true) OffsetDateTime start,
        @JsonProperty(required = true) OffsetDateTime end,
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) MeetingFormat format,
        @Nullable String roomName,
        @Nullable String secondRoomName,
        @JsonProperty(required = true) List<String> with,
        @Nullable List<String> people,
        @Nullable List<Guest> guests,
        @Nullable OffsetDateTime answerBy) {

    /// @param name absent for somebody who never gave one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Guest(
            @JsonProperty(required = true) UUID participantId,
            @Nullable String name) {

        @Override
        public String toString() {
            return "Guest[***]";
        }
    }

    AssignmentView naming(List<Guest> guests) {
        var names = guests.stream().map(Guest::name).filter(Objects::nonNull).toList();
        return new AssignmentView(
                id,
                sessionId,
                state,
                answer,
                start,
                end,
                zone,
                label,
                format,
                roomName,
                secondRoomName,
                with,
                names,
                guests,
                answerBy);
    }

    @Override
    public String toString() {
        return "AssignmentView[***]";
    }
}
