package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.SessionId;
import parley.intake.refusals.Reason;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// The referee: a session may be confirmed only while every consent is live. It decides under the lock of the case, so
/// that a withdrawal comes either before, and there is no permit, or after, and takes the permit back.
@ApplicationScoped
public class PermitDesk {

    private final CaseRows cases;
    private final PermitRows permits;

    PermitDesk(CaseRows cases, PermitRows permits) {
        this.cases = cases;
        this.permits = permits;
    }

    /// Gives leave for a session at these times; asking again gives the same answer while nothing has changed.
    @Transactional
    public void grant(CaseId caseId, SessionId session, Instant start, Instant end) {
        var matter = locked(caseId).toCase();
        if (!everyConsentIsLive(matter)) {
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

    private static boolean everyConsentIsLive(Case matter) {
        return switch (matter) {
            case Accepted _, Meeting _ -> true;
            case Screening _, Convening _, Considering _, NotAccepted _, Closed _ -> false;
        };
    }

    private CaseRow locked(CaseId caseId) {
        return cases.locked(caseId).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
