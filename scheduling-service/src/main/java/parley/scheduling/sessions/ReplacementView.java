package parley.scheduling.sessions;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.scheduling.matching.model.Option;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Reason;
import parley.scheduling.rooms.RoomEntry;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.time.model.SpokenTimes;
import parley.scheduling.time.model.Window;

/// What could be in the place of a session, and what would change for whom.
///
/// @param label the time in full words
/// @param room absent when online
/// @param changes what is different from the session as it is
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplacementView(
        @JsonProperty(required = true) OffsetDateTime start,
        @JsonProperty(required = true) OffsetDateTime end,
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) List<Member> practitioners,
        SessionView.@Nullable RoomRef room,
        SessionView.@Nullable RoomRef secondRoom,
        @JsonProperty(required = true) MeetingFormat format,
        @JsonProperty(required = true) boolean late,
        @JsonProperty(required = true) List<Why> reasons,
        @JsonProperty(required = true) Changes changes) {

    /// @param time whether everybody comes at another time
    /// @param place whether everybody goes elsewhere
    /// @param leaving practitioners who have one session less
    /// @param joining practitioners who have one session more
    record Changes(boolean time, boolean place, List<Member> leaving, List<Member> joining) {}

    record Member(UUID id, String name) {

        @Override
        public String toString() {
            return "Member[***]";
        }
    }

    record Why(Reason.Code code, Map<String, Long> params) {}

    /// Gives options the names that staff read.
    static List<ReplacementView> of(
            List<Option> options, SessionFile file, List<RosterEntry> roster, List<RoomEntry> rooms) {
        var names = roster.stream().collect(toMap(RosterEntry::id, RosterEntry::name, (one, _) -> one));
        var roomNames = rooms.stream().collect(toMap(RoomEntry::id, RoomEntry::name));
        return options.stream()
                .map(option -> of(option, file, names, roomNames))
                .toList();
    }

    private static ReplacementView of(
            Option option, SessionFile file, Map<PractitionerId, String> names, Map<RoomId, String> roomNames) {
        var plan = file.plan();
        var length = Duration.between(plan.during().from(), plan.during().to());
        var during = Window.of(option.start(), length);
        return new ReplacementView(
                during.from().atZone(file.zone()).toOffsetDateTime(),
                during.to().atZone(file.zone()).toOffsetDateTime(),
                file.zone(),
                SpokenTimes.stretch(during, file.zone()),
                members(option.practitioners(), names),
                switch (option.place()) {
                    case Place.InRoom in -> named(in.room(), roomNames);
                    case Place.Online() -> null;
                },
                switch (option.place()) {
                    case Place.InRoom in ->
                        in.second().map(room -> named(room, roomNames)).orElse(null);
                    case Place.Online() -> null;
                },
                switch (option.place()) {
                    case Place.InRoom _ -> MeetingFormat.IN_PERSON;
                    case Place.Online _ -> MeetingFormat.ONLINE;
                },
                option.levels().late(),
                option.reasons().stream()
                        .map(reason -> new Why(reason.code(), reason.params()))
                        .toList(),
                changes(option, plan, names));
    }

    private static Changes changes(Option option, Plan plan, Map<PractitionerId, String> names) {
        return new Changes(
                !option.start().equals(plan.during().from()),
                !option.place().equals(plan.place()),
                members(
                        plan.practitioners().stream()
                                .filter(one -> !option.practitioners().contains(one))
                                .toList(),
                        names),
                members(
                        option.practitioners().stream()
                                .filter(one -> !plan.practitioners().contains(one))
                                .toList(),
                        names));
    }

    private static List<Member> members(List<PractitionerId> ids, Map<PractitionerId, String> names) {
        return ids.stream()
                .map(id -> new Member(id.value(), names.getOrDefault(id, "")))
                .toList();
    }

    private static SessionView.RoomRef named(RoomId id, Map<RoomId, String> names) {
        return new SessionView.RoomRef(id.value(), names.getOrDefault(id, ""));
    }
}
