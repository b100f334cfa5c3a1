package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.Cases;
import parley.scheduling.neighbours.Participation;
import parley.scheduling.rooms.RoomEntry;
import parley.scheduling.roster.Roster;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.time.model.SpokenTimes;

/// Reads sessions for one of their people. Of the others there is not even a number.
@ApplicationScoped
@Transactional
class MySessions {

    /// The text that everybody says yes to at the start; it can be read before.
    private static final String AGREEMENT = "agreement-to-participate";

    private final Cases cases;
    private final Sessions sessions;
    private final SessionReading reading;
    private final Roster roster;

    MySessions(Cases cases, Sessions sessions, SessionReading reading, Roster roster) {
        this.cases = cases;
        this.sessions = sessions;
        this.reading = reading;
        this.roster = roster;
    }

    /// What has been told to them: nobody hears of a hold.
    Items of(Participation me) {
        return new Items(sessions.liveIn(me.caseId()).stream()
                .filter(file -> file.plan().guestIds().contains(me.participant()))
                .filter(MySessions::isTold)
                .map(this::mine)
                .toList());
    }

    void requireTakesPart(Participation me) {
        var takesPart = cases.find(me.caseId()).stream()
                .flatMap(file -> file.state().people().stream())
                .anyMatch(one -> one.id().equals(me.participant()));
        if (!takesPart) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }

    private static boolean isTold(SessionFile file) {
        return switch (file.session()) {
            case Session.Scheduled _, Session.Started _ -> true;
            case Session.Held _, Session.AwaitingPermit _, Session.TookPlace _, Session.Cancelled _ -> false;
        };
    }

    private Mine mine(SessionFile file) {
        var during = file.plan().during();
        return new Mine(
                file.plan().id().value(),
                SessionState.of(file.session()),
                during.from().atZone(file.zone()).toOffsetDateTime(),
                during.to().atZone(file.zone()).toOffsetDateTime(),
                file.zone(),
                SpokenTimes.stretch(during, file.zone()),
                file.format(),
                reading.room(file).map(RoomEntry::name).orElse(null),
                roster.entriesOf(file.plan().practitioners()).stream()
                        .map(one -> new With(one.id().value(), one.name()))
                        .toList(),
                AGREEMENT);
    }

    record Items(@JsonProperty(required = true) List<Mine> items) {}

    /// @param label the time in full words
    /// @param roomName absent when online
    /// @param agreement the code of the text that everybody says yes to at the start
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mine(
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) SessionState state,
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) OffsetDateTime end,
            @JsonProperty(required = true) ZoneId zone,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) MeetingFormat format,
            @Nullable String roomName,
            @JsonProperty(required = true) List<With> practitioners,
            @JsonProperty(required = true) String agreement) {}

    record With(UUID id, String name) {

        @Override
        public String toString() {
            return "With[***]";
        }
    }
}
