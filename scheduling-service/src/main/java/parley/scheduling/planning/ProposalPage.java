package parley.scheduling.planning;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.model.Terms;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Reason;
import parley.scheduling.planning.Finding.None;
import parley.scheduling.planning.Finding.Proposed;
import parley.scheduling.rooms.RoomEntry;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.time.model.SpokenTimes;
import parley.scheduling.time.model.Window;

/// Gives what a run has for cases the names and words that staff read.
final class ProposalPage {

    private final Map<PractitionerId, String> names;
    private final Map<RoomId, String> roomNames;
    private final ZoneId zone;

    ProposalPage(List<RosterEntry> roster, List<RoomEntry> rooms, ZoneId zone) {
        names = roster.stream().collect(toMap(RosterEntry::id, RosterEntry::name));
        roomNames = rooms.stream().collect(toMap(RoomEntry::id, RoomEntry::name));
        this.zone = zone;
    }

    Planned show(Item item, CaseFile file) {
        var terms = file.terms();
        var moves = item.move().map(move -> moves(move, file)).orElse(null);
        var options = "/api/v1/cases/" + item.caseId().value() + "/options";
        var session = item.session().map(SessionId::value).orElse(null);
        return switch (item.finding()) {
            case Proposed(Proposal proposal) ->
                new Planned(item.caseId().value(), show(proposal, terms), null, moves, session, options);
            case None(LeftOut why) -> new Planned(item.caseId().value(), null, why, moves, session, options);
        };
    }

    private Moves moves(Move move, CaseFile file) {
        var during = Window.of(move.from(), file.terms().sessionLength());
        return new Moves(
                move.session().value(),
                during.from().atZone(zone).toOffsetDateTime(),
                during.to().atZone(zone).toOffsetDateTime(),
                SpokenTimes.stretch(during, zone),
                file.state().people().stream().map(one -> one.id().value()).toList());
    }

    private Meeting show(Proposal proposal, Terms terms) {
        var during = Window.of(proposal.start(), terms.sessionLength());
        return new Meeting(
                during.from().atZone(zone).toOffsetDateTime(),
                during.to().atZone(zone).toOffsetDateTime(),
                zone,
                SpokenTimes.stretch(during, zone),
                proposal.practitioners().stream()
                        .map(id -> new Named(id.value(), names.getOrDefault(id, "")))
                        .toList(),
                switch (proposal.place()) {
                    case Place.InRoom in -> new Named(in.room().value(), roomNames.getOrDefault(in.room(), ""));
                    case Place.Online() -> null;
                },
                switch (proposal.place()) {
                    case Place.InRoom _ -> MeetingFormat.IN_PERSON;
                    case Place.Online _ -> MeetingFormat.ONLINE;
                },
                proposal.late(),
                proposal.reasons().stream()
                        .map(reason -> new Why(reason.code(), reason.params()))
                        .toList());
    }

    /// One case of a plan.
    ///
    /// @param session what is proposed; absent if there is nothing
    /// @param leftOut why nothing is proposed; absent if something is
    /// @param moves the session that stands and would be at that time instead; absent for a case that waits
    /// @param sessionId the session that came of accepting it
    /// @param options where the case's options of now are found
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Planned(
            @JsonProperty(required = true) UUID caseId,
            @Nullable Meeting session,
            @Nullable LeftOut leftOut,
            @Nullable Moves moves,
            @Nullable UUID sessionId,
            @JsonProperty(required = true) String options) {}

    /// @param label the time in full words
    /// @param room absent when online
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Meeting(
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) OffsetDateTime end,
            @JsonProperty(required = true) ZoneId zone,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) List<Named> practitioners,
            @Nullable Named room,
            @JsonProperty(required = true) MeetingFormat format,
            @JsonProperty(required = true) boolean late,
            @JsonProperty(required = true) List<Why> reasons) {}

    /// A session as it stands. Its practitioners stay.
    ///
    /// @param label the time in full words
    /// @param participantIds who would come at another time
    record Moves(
            @JsonProperty(required = true) UUID sessionId,
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) OffsetDateTime end,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) List<UUID> participantIds) {}

    record Named(UUID id, String name) {

        @Override
        public String toString() {
            return "Named[***]";
        }
    }

    record Why(Reason.Code code, Map<String, Long> params) {}
}
