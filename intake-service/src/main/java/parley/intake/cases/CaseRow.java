package parley.intake.cases;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.cases.Channel;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Approach;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseFile;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Ending;
import parley.intake.cases.model.IssueKind;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.ids.model.CaseId;

/// A case with its people, without their names and without anybody's words.
@Entity
@Table(name = "matter")
class CaseRow {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Office office;

    private String reference;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String issueKinds;

    @Enumerated(EnumType.STRING)
    private @Nullable ConflictStage conflictStage;

    private Instant firstContactAt;
    private Instant targetAt;

    @Embedded
    private @Nullable TermsColumns terms;

    private boolean circleComplete;
    private @Nullable Instant stateSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    /// Every change of a case or of somebody in it moves this, and with it the version.
    private Instant changedAt;

    @OneToMany(mappedBy = "matter", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<ParticipantRow> participants = new ArrayList<>();

    protected CaseRow() {}

    CaseRow(Screening screening, FirstContact contact, Instant now) {
        this.id = screening.file().id().value();
        this.office = screening.file().office();
        this.reference = screening.file().reference();
        this.firstContactAt = screening.file().firstContactAt();
        this.channel = contact.channel();
        this.issueKinds = String.join(
                ",", contact.issueKinds().stream().sorted().map(IssueKind::name).toList());
        this.conflictStage = contact.stage().orElse(null);
        take(screening, now);
    }

    CaseId id() {
        return new CaseId(id);
    }

    long version() {
        return version;
    }

    CaseState state() {
        return state;
    }

    List<ParticipantRow> participants() {
        return List.copyOf(participants);
    }

    Case toCase() {
        var file = new CaseFile(id(), office, reference, firstContactAt, targetAt);
        var people = participants.stream().map(ParticipantRow::toParticipant).toList();
        return switch (state) {
            case SCREENING -> new Screening(file, people.getFirst());
            case CONVENING -> new Convening(file, toTerms(), people, circleComplete);
            case ACCEPTED -> new Accepted(file, toTerms(), people, since());
            case MEETING -> new Meeting(file, toTerms(), people, since());
            case NOT_ACCEPTED -> new NotAccepted(file, toTerms(), people, since());
            case CLOSED ->
                new Closed(
                        file,
                        Optional.ofNullable(ending).orElseThrow(),
                        Optional.ofNullable(terms).map(TermsColumns::toTerms),
                        people,
                        since());
        };
    }

    final void take(Case matter, Instant now) {
        switch (matter) {
            case Screening _ -> stands(CaseState.SCREENING, now);
            case Convening convening -> {
                stands(CaseState.CONVENING, now);
                agree(convening.terms());
                circleComplete = convening.circleComplete();
            }
            case Accepted accepted -> stands(CaseState.ACCEPTED, accepted.since());
            case Meeting meeting -> stands(CaseState.MEETING, meeting.since());
            case NotAccepted missed -> stands(CaseState.NOT_ACCEPTED, missed.since());
            case Closed closed -> {
                stands(CaseState.CLOSED, closed.closedAt());
                ending = closed.ending();
            }
        }
        targetAt = matter.file().targetAt();
        changedAt = now;
        matter.participants().forEach(this::take);
    }

    /// Files how somebody who was just named is approached.
    void approach(Participant newcomer, Approach by) {
        participants.add(new ParticipantRow(this, participants.size(), newcomer, by));
    }

    private void take(Participant participant) {
        participants.stream()
                .filter(row -> row.id().equals(participant.id()))
                .findFirst()
                .ifPresentOrElse(
                        row -> row.take(participant),
                        () -> participants.add(new ParticipantRow(this, participants.size(), participant, null)));
    }

    private void stands(CaseState next, Instant since) {
        state = next;
        stateSince = since;
    }

    private void agree(CaseTerms agreed) {
        terms = TermsColumns.of(agreed);
    }

    private CaseTerms toTerms() {
        return Optional.ofNullable(terms).orElseThrow().toTerms();
    }

    private Instant since() {
        return Optional.ofNullable(stateSince).orElseThrow();
    }
}
