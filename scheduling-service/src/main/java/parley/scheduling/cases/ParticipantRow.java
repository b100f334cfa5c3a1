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
import parley.scheduling.cases.model.Progress;

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

    @Enumerated(EnumType.STRING)
    private Progress progress;

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
        progress = attending.progress();
    }

    Attending toAttending() {
        return new Attending(
                new ParticipantId(participantId), new PersonId(personId), askedBy, answered, calendarEntry, progress);
    }

    ParticipantId id() {
        return new ParticipantId(participantId);
    }
}
