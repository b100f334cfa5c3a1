package parley.scheduling.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import parley.events.cases.AskedBy;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PersonId;

@Entity
@Table(name = "planned_participant")
class ParticipantRow {

    @Id
    private UUID participantId;

    private UUID caseId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    private boolean answered;
    private boolean calendarEntry;
    private int place;

    ParticipantRow() {}

    ParticipantRow(CaseId caseId, ParticipantId id) {
        this.caseId = caseId.value();
        participantId = id.value();
    }

    void take(Attending attending, int placeInCase) {
        personId = attending.person().value();
        askedBy = attending.askedBy();
        answered = attending.answered();
        calendarEntry = attending.calendarEntry();
        place = placeInCase;
    }

    Attending toAttending() {
        return new Attending(
                new ParticipantId(participantId), new PersonId(personId), askedBy, answered, calendarEntry);
    }

    ParticipantId id() {
        return new ParticipantId(participantId);
    }
}
