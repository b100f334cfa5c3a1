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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.cases.Channel;
import parley.events.sessions.Blocker;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Approach;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseFile;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Ending;
import parley.intake.cases.model.IssueKind;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Outcome;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;
import parley.intake.cases.model.Wish;
import parley.intake.clock.WaitingFor;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.SessionId;

/// A case with its people, without their names and without anybody's words.
@Entity
@Table(name = "matter")
class CaseRow {

    @Id
    private UUID id;

    @Version
    private long version;

    /// What staff see as the version. It rises only with what they can see: one that rose with every answer would tell
    /// that somebody had said no.
    private long shownVersion;

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

    private @Nullable String wish;
    private Instant firstContactAt;
    private Instant targetAt;

    @Embedded
    private @Nullable TermsColumns terms;

    @Enumerated(EnumType.STRING)
    private @Nullable WaitingFor waitingFor;

    private @Nullable Instant waitingSince;

    /// What took most of the times away, while no session can be found.
    @Enumerated(EnumType.STRING)
    private @Nullable Blocker blocked;

    private boolean circleComplete;

    /// Whether people are asked once more, after everybody had agreed and somebody stopped.
    private boolean askedAnew;

    private @Nullable Instant stateSince;
    private int sessionsHeld;
    private @Nullable Instant consideringUntil;

    /// Kept when the case is closed: how long people waited is counted when it is folded.
    private @Nullable Instant firstSessionAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    /// Every change of a case, of somebody in it or of its sessions moves this, and with it the version.
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
        return shownVersion;
    }

    /// Something about it looks different to staff now.
    void looksDifferent() {
        shownVersion++;
    }

    Set<IssueKind> issueKinds() {
        return issueKinds.isEmpty()
                ? Set.of()
                : Arrays.stream(issueKinds.split(",", -1))
                        .map(IssueKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    CaseState state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    List<ParticipantRow> participants() {
        return List.copyOf(participants);
    }

    Case toCase() {
        var file = new CaseFile(id(), office, reference, firstContactAt, targetAt, sessionsHeld);
        var people = participants.stream().map(ParticipantRow::toParticipant).toList();
        return switch (state) {
            case SCREENING -> new Screening(file, people.getFirst());
            case CONVENING -> new Convening(file, toTerms(), people, circleComplete, askedAnew);
            case ACCEPTED -> new Accepted(file, toTerms(), people, since());
            case MEETING -> new Meeting(file, toTerms(), people, since());
            case CONSIDERING ->
                new Considering(
                        file,
                        toTerms(),
                        people,
                        since(),
                        Optional.ofNullable(consideringUntil).orElseThrow(),
                        wishes());
            case NOT_ACCEPTED -> new NotAccepted(file, toTerms(), people, since());
            case CLOSED ->
                new Closed(
                        file,
                        Optional.ofNullable(ending).orElseThrow(),
                        Optional.ofNullable(terms).map(TermsColumns::toTerms),
                        people,
                        since(),
                        Optional.ofNullable(outcome));
        };
    }

    /// What the person would like, where they said so.
    void asksFor(Optional<String> offering) {
        wish = offering.orElse(null);
    }

    Optional<String> askedFor() {
        return Optional.ofNullable(wish);
    }

    final void take(Case matter, Instant now) {
        if (!(matter instanceof Accepted) || state != CaseState.ACCEPTED) {
            blocked = null;
        }
        awaits(waitingFor(matter), now);
        consideringUntil = null;
        askedAnew = false;
        switch (matter) {
            case Screening _ -> stands(CaseState.SCREENING, now);
            case Convening convening -> {
                stands(CaseState.CONVENING, now);
                circleComplete = convening.circleComplete();
                askedAnew = convening.anew();
            }
            case Accepted accepted -> stands(CaseState.ACCEPTED, accepted.since());
            case Meeting meeting -> stands(CaseState.MEETING, meeting.since());
            case Considering considering -> {
                stands(CaseState.CONSIDERING, considering.heldAt());
                consideringUntil = considering.until();
            }
            case NotAccepted missed -> stands(CaseState.NOT_ACCEPTED, missed.since());
            case Closed closed -> {
                stands(CaseState.CLOSED, closed.closedAt());
                ending = closed.ending();
                outcome = closed.outcome().orElse(null);
            }
        }
        if (matter instanceof Underway underway) {
            terms = TermsColumns.of(underway.terms());
        }
        targetAt = matter.file().targetAt();
        sessionsHeld = matter.file().sessionsHeld();
        changedAt = now;
        matter.participants().forEach(this::take);
        participants.forEach(row -> row.wishes(wish(matter, row)));
    }

    /// Something happened to it that changes nothing of what it is.
    void moved(Instant now) {
        changedAt = now;
    }

    /// A session stands for these people.
    void comeTo(SessionId session, Collection<UUID> people) {
        participants.stream().filter(one -> people.contains(one.id().value())).forEach(one -> one.comesTo(session));
    }

    /// A session does not stand any more.
    void isOver(SessionId session) {
        participants.forEach(one -> one.isNotToComeTo(session));
    }

    /// Whether somebody is to come to a session that stands.
    boolean comesToASession(Participant who) {
        return participants.stream().anyMatch(one -> one.id().equals(who.id()) && one.comesToASession());
    }

    WaitingFor waitingFor() {
        return Optional.ofNullable(waitingFor).orElseThrow();
    }

    Instant waitingSince() {
        return Optional.ofNullable(waitingSince).orElseThrow();
    }

    Optional<Instant> firstSessionAt() {
        return Optional.ofNullable(firstSessionAt);
    }

    Optional<Blocker> blocked() {
        return Optional.ofNullable(blocked);
    }

    /// On whom it depends from now on; if it was them before, it has depended on them longer.
    void waits(WaitingFor next, Instant now) {
        waits(next, null, now);
    }

    /// The same where no time suits everybody.
    void waits(WaitingFor next, @Nullable Blocker by, Instant now) {
        if (next != waitingFor || by != blocked) {
            awaits(next, now);
            blocked = by;
            looksDifferent();
        }
    }

    private void awaits(WaitingFor next, Instant now) {
        if (next != waitingFor) {
            waitingFor = next;
            waitingSince = now;
        }
    }

    /// While a session is looked for, scheduling knows who is awaited. Who said no still counts as not having answered.
    private WaitingFor waitingFor(Case matter) {
        return switch (matter) {
            case Screening _, NotAccepted _ -> WaitingFor.STAFF;
            case Convening convening ->
                convening.participants().stream()
                                .filter(who -> !who.hasStopped())
                                .allMatch(Participant::hasLiveYes)
                        ? WaitingFor.STAFF
                        : WaitingFor.PARTICIPANTS;
            case Accepted _ ->
                Optional.ofNullable(waitingFor)
                        .filter(_ -> state == CaseState.ACCEPTED)
                        .orElse(WaitingFor.PARTICIPANTS);
            case Considering _ -> WaitingFor.PARTICIPANTS;
            case Meeting _, Closed _ -> WaitingFor.NOBODY;
        };
    }

    /// When the first session begins, or began. While it is still to come, it may move or be called off.
    void firstSession(@Nullable Instant start, Instant now) {
        if (firstSessionAt == null || firstSessionAt.isAfter(now)) {
            firstSessionAt = start;
        }
    }

    /// Files how somebody who was just named is approached.
    void approach(Participant newcomer, Approach by) {
        participants.add(new ParticipantRow(this, participants.size(), newcomer, by));
    }

    private Map<ParticipantId, Wish> wishes() {
        var said = new HashMap<ParticipantId, Wish>();
        participants.forEach(row -> row.wish().ifPresent(wish -> said.put(row.id(), wish)));
        return said;
    }

    private static Optional<Wish> wish(Case matter, ParticipantRow row) {
        return matter instanceof Considering considering
                ? Optional.ofNullable(considering.wishes().get(row.id()))
                : Optional.empty();
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

    private CaseTerms toTerms() {
        return Optional.ofNullable(terms).orElseThrow().toTerms();
    }

    private Instant since() {
        return Optional.ofNullable(stateSince).orElseThrow();
    }
}
