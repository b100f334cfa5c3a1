package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.access.StaffMember;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Heard;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LinkSession;
import parley.intake.refusals.Reason;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where people say yes, no, and stop. Each of it takes effect at once, needs no reason, and may be said twice.
@ApplicationScoped
public class ConsentDesk {

    private final CaseRows rows;
    private final CaseFolder folder;
    private final Filing filing;
    private final Clock clock;
    private final Duration lapse;

    ConsentDesk(
            CaseRows rows,
            CaseFolder folder,
            Filing filing,
            Clock clock,
            @ConfigProperty(name = "parley.intake.invitation-lapses-after") Duration lapse) {
        this.rows = rows;
        this.folder = folder;
        this.filing = filing;
        this.clock = clock;
        this.lapse = lapse;
    }

    /// A person's own part of their case.
    @Transactional
    public Participation participation(LinkSession session) {
        var matter =
                rows.seen(session.caseId()).orElseThrow(ConsentDesk::nothing).toCase();
        return Participation.of(matter, participant(matter, session.participantId()));
    }

    /// A person answers through their own link.
    @Transactional
    public void answer(LinkSession session, Answer answer) {
        var row = rows.locked(session.caseId()).orElseThrow(ConsentDesk::nothing);
        answer(row, session.participantId(), answer, Optional.empty());
    }

    /// A person stops through their own link.
    @Transactional
    public void withdraw(LinkSession session) {
        var row = rows.locked(session.caseId()).orElseThrow(ConsentDesk::nothing);
        step(row, session.participantId(), (matter, who) -> stopped(matter, who, clock.instant()));
    }

    /// A person has spoken, and staff write it down.
    @Transactional
    CaseRow heard(
            StaffMember staff, CaseId id, ParticipantId participantId, Expected expected, Answer answer, Instant at) {
        var row = expected.of(folder.toChange(staff, id));
        if (at.isAfter(clock.instant()) || at.isBefore(row.toCase().file().firstContactAt())) {
            throw Refusal.because(Reason.NOT_YET_HAPPENED);
        }
        answer(row, participantId, answer, Optional.of(new Heard(at, staff.subject())));
        return row;
    }

    /// A person has said that they stop, and staff write it down.
    @Transactional
    CaseRow stopped(StaffMember staff, CaseId id, ParticipantId participantId, Expected expected) {
        var row = expected.of(folder.toChange(staff, id));
        step(row, participantId, (matter, who) -> stopped(matter, who, clock.instant()));
        return row;
    }

    private void answer(CaseRow row, ParticipantId participantId, Answer answer, Optional<Heard> heard) {
        var now = clock.instant();
        step(row, participantId, (matter, who) -> switch (answer) {
            case YES -> agreed(matter, who, heard, now);
            case NO -> declined(matter, who, now);
        });
    }

    private void step(CaseRow row, ParticipantId participantId, Step step) {
        var before = row.toCase();
        filing.file(row, before, step.from(before, participant(before, participantId)));
    }

    private static Case agreed(Case matter, Participant who, Optional<Heard> heard, Instant now) {
        return switch (who.standing()) {
            case Standing.Agreed _ -> matter;
            case Standing.Asked asked ->
                switch (matter) {
                    case Convening _ when asked.isOver(now) -> throw Refusal.because(Reason.LINK_EXPIRED);
                    case Convening convening -> convening.agreed(who, asked, heard, now);
                    case Screening _, Accepted _, Meeting _, Considering _ -> throw Refusal.because(Reason.NOT_ASKED);
                    case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
                };
            case Standing.Named _, Standing.Left _, Standing.Withdrew _, Standing.Released _ ->
                throw Refusal.because(Reason.NOT_ASKED);
        };
    }

    private Case declined(Case matter, Participant who, Instant now) {
        return switch (matter) {
            case Screening _ -> throw Refusal.because(Reason.NOT_ASKED);
            case Convening _, Accepted _, Meeting _, Considering _, NotAccepted _, Closed _ ->
                stopped(matter, who, now);
        };
    }

    /// Before a yes, stopping is a no; what has ended already stays as it is.
    private Case stopped(Case matter, Participant who, Instant now) {
        return switch (matter) {
            case Screening screening -> screening.withdrawn(now);
            case Underway underway ->
                switch (who.standing()) {
                    case Standing.Agreed yes -> underway.withdrawn(who, yes, now, now.plus(lapse));
                    case Standing.Asked asked -> left(underway, who, asked.left(now), now);
                    case Standing.Named named -> left(underway, who, named.left(now), now);
                    case Standing.Left _, Standing.Withdrew _, Standing.Released _ -> underway;
                };
            case NotAccepted _, Closed _ -> matter;
        };
    }

    private static Case left(Underway underway, Participant who, Standing.Left left, Instant now) {
        return switch (underway) {
            case Convening convening -> convening.left(who, left, now);
            case Accepted _, Meeting _, Considering _ ->
                throw new IllegalStateException("Nobody is undecided in an accepted case");
        };
    }

    private static Participant participant(Case matter, ParticipantId id) {
        return matter.participant(id).orElseThrow(ConsentDesk::nothing);
    }

    private static Refusal nothing() {
        return Refusal.because(GeneralReason.NOT_FOUND);
    }

    private interface Step {
        Case from(Case matter, Participant who);
    }
}
