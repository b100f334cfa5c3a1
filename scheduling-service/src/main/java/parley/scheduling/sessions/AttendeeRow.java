package parley.scheduling.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.sessions.model.Guest;
import parley.scheduling.sessions.model.SessionId;

@Entity
@Table(name = "session_attendee")
class AttendeeRow {

    @Id
    private UUID id;

    private UUID sessionId;
    private UUID participantId;
    private boolean calendarEntry;
    private int place;

    AttendeeRow() {}

    AttendeeRow(UUID id, SessionId session, Guest guest, int place) {
        this.id = id;
        sessionId = session.value();
        participantId = guest.id().value();
        calendarEntry = guest.calendarEntry();
        this.place = place;
    }

    Guest toGuest() {
        return new Guest(new ParticipantId(participantId), calendarEntry);
    }
}
