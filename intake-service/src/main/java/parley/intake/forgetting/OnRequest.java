package parley.intake.forgetting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import parley.intake.access.StaffMember;
import parley.intake.cases.ConsentDesk;
import parley.intake.cases.EndedCases;
import parley.intake.cases.Leaving;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LinkSession;
import parley.intake.links.Links;
import parley.intake.refusals.Reason;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Shredder;
import parley.problems.Refusal;

/// Forgets at once whoever asks for it, and a case that staff need no more.
@ApplicationScoped
public class OnRequest {

    private final ConsentDesk consents;
    private final Leaving leaving;
    private final EndedCases cases;
    private final ForgetsCases forgets;
    private final Links links;
    private final Shredder shredder;
    private final Clock clock;

    OnRequest(
            ConsentDesk consents,
            Leaving leaving,
            EndedCases cases,
            ForgetsCases forgets,
            Links links,
            Shredder shredder,
            Clock clock) {
        this.consents = consents;
        this.leaving = leaving;
        this.cases = cases;
        this.forgets = forgets;
        this.links = links;
        this.shredder = shredder;
        this.clock = clock;
    }

    /// A person asks through their own link. They stop taking part as by a withdrawal or a no, and who they are cannot
    /// be read from this moment on, not even for a letter that would acknowledge it.
    public void forget(LinkSession session) {
        QuarkusTransaction.joiningExisting().run(() -> {
            consents.withdraw(session);
            gone(session.caseId(), session.participantId());
        });
        shredNow(session.caseId(), session.participantId());
    }

    /// A person has asked, and staff write it down.
    public void forget(StaffMember staff, CaseId id, ParticipantId participantId) {
        QuarkusTransaction.joiningExisting().run(() -> {
            leaving.heard(staff, id, participantId);
            gone(id, participantId);
        });
        shredNow(id, participantId);
    }

    /// A case that has ended is forgotten before the month turns.
    public void forget(StaffMember staff, CaseId id) {
        QuarkusTransaction.joiningExisting().run(() -> {
            cases.mustBeVisibleTo(staff, id);
            if (cases.locked(id).flatMap(ended -> ended.endedAt()).isEmpty()) {
                throw Refusal.because(Reason.CASE_IS_OPEN);
            }
        });
        QuarkusTransaction.joiningExisting().run(() -> forgets.whenAsked(id));
        shredder.shred();
    }

    private void gone(CaseId id, ParticipantId who) {
        links.revoke(who);
        shredder.doom(KeyOwner.of(who), clock.instant());
        leaving.forgotten(id, who);
    }

    private void shredNow(CaseId id, ParticipantId who) {
        shredder.shredNow(KeyOwner.of(who));
        shredder.shredNow(KeyOwner.of(id));
    }
}
