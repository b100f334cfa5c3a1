package parley.scheduling.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.SessionId;

@Entity
@Table(name = "assignment")
class AssignmentRow {

    enum Answer {
        ASKED,
        ACCEPTED,
        STOOD_DOWN
    }

    @Id
    private UUID id;

    private UUID sessionId;
    private UUID practitionerId;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private int place;

    AssignmentRow() {}

    AssignmentRow(UUID id, SessionId session, PractitionerId practitioner, int place) {
        this.id = id;
        sessionId = session.value();
        practitionerId = practitioner.value();
        answer = Answer.ASKED;
        this.place = place;
    }

    void take(Reply reply) {
        answer = answerOf(reply);
    }

    boolean says(Reply reply) {
        return answer == answerOf(reply);
    }

    private static Answer answerOf(Reply reply) {
        return switch (reply) {
            case ACCEPT -> Answer.ACCEPTED;
            // Whether from the time or from the people is not kept.
            case STAND_DOWN, RECUSE -> Answer.STOOD_DOWN;
        };
    }

    UUID id() {
        return id;
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    PractitionerId practitioner() {
        return new PractitionerId(practitionerId);
    }

    Answer answer() {
        return answer;
    }
}
