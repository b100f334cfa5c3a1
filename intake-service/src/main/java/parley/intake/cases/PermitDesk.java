package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
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
    private final Filing filing;

    PermitDesk(CaseRows cases, PermitRows permits, Filing filing) {
        this.cases = cases;
        this.permits = permits;
        this.filing = filing;
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

    /// A session stands now.
    @Transactional(Transactional.TxType.MANDATORY)
    void scheduled(CaseId caseId, SessionId session) {
        cases.locked(caseId).ifPresent(row -> {
            permits.of(session).filter(permit -> permit.isOf(caseId)).ifPresent(PermitRow::stands);
            var before = row.toCase();
            filing.file(
                    row,
                    before,
                    switch (before) {
                        case Accepted accepted -> accepted.meeting();
                        case Screening _, Convening _, Meeting _, NotAccepted _, Closed _ -> before;
                    });
        });
    }

    /// A session will not take place.
    @Transactional(Transactional.TxType.MANDATORY)
    void cancelled(CaseId caseId, SessionId session) {
        cases.locked(caseId).ifPresent(row -> {
            permits.withdraw(caseId, session);
            var before = row.toCase();
            filing.file(
                    row,
                    before,
                    switch (before) {
                        case Meeting meeting when !permits.anyStands(caseId) -> meeting.withoutSession();
                        case Meeting _, Screening _, Convening _, Accepted _, NotAccepted _, Closed _ -> before;
                    });
        });
    }

    private static boolean everyConsentIsLive(Case matter) {
        return switch (matter) {
            case Accepted _, Meeting _ -> true;
            case Screening _, Convening _, NotAccepted _, Closed _ -> false;
        };
    }

    private CaseRow locked(CaseId caseId) {
        return cases.locked(caseId).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
