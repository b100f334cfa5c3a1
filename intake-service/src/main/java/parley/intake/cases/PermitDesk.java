package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.SessionId;
import parley.intake.refusals.Reason;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// The referee: a session may be confirmed only while every consent is live, and only for the people who are
/// there now: scheduling may not have heard yet that somebody stopped and the others go on. It decides under
/// the lock of the case, so that a withdrawal comes either before, and there is no permit, or after, and takes
/// the permit back.
@ApplicationScoped
public class PermitDesk {

    private final CaseRows cases;
    private final PermitRows permits;

    PermitDesk(CaseRows cases, PermitRows permits) {
        this.cases = cases;
        this.permits = permits;
    }

    /// Gives leave for a session of these people at these times; asking again gives the same answer while nothing has
    /// changed.
    @Transactional
    public void grant(CaseId caseId, SessionId session, Set<ParticipantId> people, Instant start, Instant end) {
        var matter = locked(caseId).toCase();
        if (!mayMeet(matter, people)) {
            throw Refusal.because(Reason.PERMIT_REFUSED);
        }
        var permit = permits.of(session).orElseGet(() -> new PermitRow(session, caseId));
        if (!permit.isOf(caseId)) {
            throw Refusal.because(Reason.PERMIT_REFUSED);
        }
        permit.covers(start, end);
        permits.persist(permit);
    }

    /// Takes leave back that is no longer needed; doing it twice is harmless.
    @Transactional
    public void giveBack(CaseId caseId, SessionId session) {
        locked(caseId);
        permits.withdraw(caseId, session);
    }

    private static boolean mayMeet(Case matter, Set<ParticipantId> people) {
        return switch (matter) {
            case Accepted accepted -> areThere(accepted, people);
            case Meeting meeting -> areThere(meeting, people);
            case Screening _, Convening _, Considering _, NotAccepted _, Closed _ -> false;
        };
    }

    /// Everybody who is there, or some of them where each person has a session of their own.
    private static boolean areThere(Underway underway, Set<ParticipantId> people) {
        var there = underway.present().stream()
                .filter(Participant::hasLiveYes)
                .map(Participant::id)
                .collect(Collectors.toSet());
        return underway.terms().path().oneByOne()
                ? !people.isEmpty() && there.containsAll(people)
                : there.equals(people);
    }

    private CaseRow locked(CaseId caseId) {
        return cases.locked(caseId).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
