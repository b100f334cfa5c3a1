package parley.scheduling.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Gathering;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.sessions.Blocker;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Terms;

@Entity
@Table(name = "planned_case")
class CaseRow {

    enum State {
        GATHERING,
        READY,
        PLANNED,
        MET,
        CLOSED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Office office;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean accepted;
    private int round;
    private int practitionersNeeded;

    @Enumerated(EnumType.STRING)
    private PractitionerRole practitionerRole;

    private long sessionSeconds;

    @Enumerated(EnumType.STRING)
    private MeetingFormat format;

    @Enumerated(EnumType.STRING)
    private Gathering gathering;

    private Instant firstContactAt;
    private Instant targetAt;
    private boolean secondRoom;
    private boolean searchDue;
    private boolean withoutOption;

    /// What was in the way when there was no option.
    @Enumerated(EnumType.STRING)
    private @Nullable Blocker blockedBy;

    private Instant timesDueAt;

    @Version
    private long version;

    CaseRow() {}

    CaseRow(CaseId id, Office office) {
        this.id = id.value();
        this.office = office;
        round = 1;
    }

    CaseFile toFile(List<Attending> people) {
        return new CaseFile(office, terms(), toCase(people), secondRoom, version);
    }

    void take(Terms terms) {
        practitionersNeeded = terms.practitioners();
        practitionerRole = terms.role();
        sessionSeconds = terms.sessionLength().toSeconds();
        format = terms.format();
        gathering = terms.oneByOne() ? Gathering.ONE_BY_ONE : Gathering.TOGETHER;
        firstContactAt = terms.firstContactAt();
        targetAt = terms.targetAt();
    }

    void take(PlannedCase planned) {
        switch (planned) {
            case PlannedCase.Gathering gathering -> {
                state = State.GATHERING;
                accepted = gathering.accepted();
                round = gathering.round();
            }
            case PlannedCase.Ready ready -> {
                state = State.READY;
                accepted = true;
                round = ready.round();
            }
            case PlannedCase.Planned held -> {
                state = State.PLANNED;
                accepted = true;
                round = held.round();
            }
            case PlannedCase.Met met -> {
                state = State.MET;
                accepted = true;
                round = met.round();
            }
            case PlannedCase.Closed _ -> state = State.CLOSED;
        }
    }

    void setTimesDueAt(@Nullable Instant due) {
        timesDueAt = due;
    }

    void setSecondRoom(boolean wished) {
        secondRoom = wished;
    }

    void setSearchDue(boolean due) {
        searchDue = due;
        withoutOption = false;
        blockedBy = null;
    }

    void searched(@Nullable Blocker inTheWay) {
        searchDue = false;
        withoutOption = inTheWay != null;
        blockedBy = inTheWay;
    }

    void searchAgain() {
        searchDue = true;
    }

    boolean isWithoutOption() {
        return withoutOption;
    }

    Optional<Blocker> blockedBy() {
        return Optional.ofNullable(blockedBy);
    }

    boolean isSearchDue() {
        return searchDue;
    }

    private Terms terms() {
        return new Terms(
                practitionersNeeded,
                practitionerRole,
                Duration.ofSeconds(sessionSeconds),
                format,
                gathering == Gathering.ONE_BY_ONE,
                firstContactAt,
                targetAt);
    }

    private PlannedCase toCase(List<Attending> people) {
        var caseId = new CaseId(id);
        return switch (state) {
            case GATHERING -> new PlannedCase.Gathering(caseId, people, accepted, round);
            case READY -> new PlannedCase.Ready(caseId, people, round);
            case PLANNED -> new PlannedCase.Planned(caseId, people, round);
            case MET -> new PlannedCase.Met(caseId, people, round);
            case CLOSED -> new PlannedCase.Closed(caseId);
        };
    }
}
