package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
import parley.intake.cases.model.Wish;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LinkSession;
import parley.intake.refusals.Reason;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where people say, after a session, whether they want another.
@ApplicationScoped
public class FurtherSessionDesk {

    private final CaseRows rows;
    private final CaseFolder folder;
    private final Filing filing;
    private final Clock clock;
    private final ZoneId campus;

    FurtherSessionDesk(
            CaseRows rows,
            CaseFolder folder,
            Filing filing,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.rows = rows;
        this.folder = folder;
        this.filing = filing;
        this.clock = clock;
        this.campus = campus;
    }

    /// A person answers through their own link.
    @Transactional
    public void answer(LinkSession session, Answer answer) {
        var row = rows.locked(session.caseId()).orElseThrow(FurtherSessionDesk::nothing);
        answer(row, session.participantId(), new Wish(answer == Answer.YES, Optional.empty()));
    }

    /// A person has spoken, and staff write it down.
    @Transactional
    CaseRow heard(
            StaffMember staff, CaseId id, ParticipantId participantId, Expected expected, Answer answer, Heard heard) {
        var row = expected.of(folder.toChange(staff, id));
        if (heard.saidAt().isAfter(clock.instant()) || heard.saidAt().isBefore(askedAt(row.toCase()))) {
            throw Refusal.because(Reason.NOT_YET_HAPPENED);
        }
        answer(row, participantId, new Wish(answer == Answer.YES, Optional.of(heard)));
        return row;
    }

    private void answer(CaseRow row, ParticipantId participantId, Wish wish) {
        var before = row.toCase();
        var who = before.participant(participantId).orElseThrow(FurtherSessionDesk::nothing);
        filing.file(
                row,
                before,
                switch (before) {
                    case Considering considering -> wished(considering, who, wish);
                    case Accepted accepted when wish.another() && hasAgreedToAFurtherOne(accepted, who) -> accepted;
                    case Screening _, Convening _, Accepted _, Meeting _, NotAccepted _ ->
                        throw Refusal.because(Reason.NOT_ASKED);
                    case Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
                });
    }

    private Case wished(Considering considering, Participant who, Wish wish) {
        var now = clock.instant();
        if (who.isGone() || !now.isBefore(considering.until())) {
            throw Refusal.because(Reason.NOT_ASKED);
        }
        var target = considering.terms().offering().targetAfter(now, campus);
        return considering.wished(who, wish, now, target);
    }

    /// Whether it is the same yes once more, after it turned out to be the last.
    private static boolean hasAgreedToAFurtherOne(Accepted accepted, Participant who) {
        return accepted.file().sessionsHeld() > 0 && who.hasLiveYes();
    }

    private static Instant askedAt(Case matter) {
        return switch (matter) {
            case Considering considering -> considering.heldAt();
            case Screening _, Convening _, Accepted _, Meeting _, NotAccepted _, Closed _ ->
                matter.file().firstContactAt();
        };
    }

    private static Refusal nothing() {
        return Refusal.because(GeneralReason.NOT_FOUND);
    }
}
