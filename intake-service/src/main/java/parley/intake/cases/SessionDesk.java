package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.sessions.Blocker;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.clock.WaitingFor;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.SessionId;

/// What became of the sessions of a case, and where that leaves the case.
@ApplicationScoped
class SessionDesk {

    private final CaseRows cases;
    private final PermitRows permits;
    private final Filing filing;
    private final Clock clock;
    private final Duration considering;
    private final Duration lapse;

    SessionDesk(
            CaseRows cases,
            PermitRows permits,
            Filing filing,
            Clock clock,
            @ConfigProperty(name = "parley.intake.considering-lasts") Duration considering,
            @ConfigProperty(name = "parley.intake.invitation-lapses-after") Duration lapse) {
        this.cases = cases;
        this.permits = permits;
        this.filing = filing;
        this.clock = clock;
        this.considering = considering;
        this.lapse = lapse;
    }

    /// A session stands now, for these people.
    @Transactional(Transactional.TxType.MANDATORY)
    void scheduled(CaseId caseId, SessionId session, Set<UUID> people) {
        cases.locked(caseId).ifPresent(row -> {
            row.moved(clock.instant());
            row.comeTo(session, people);
            permits.of(session).filter(permit -> permit.isOf(caseId)).ifPresent(PermitRow::stands);
            var before = row.toCase();
            begins(row, before);
            filing.file(
                    row,
                    before,
                    switch (before) {
                        case Accepted accepted -> accepted.meeting();
                        case Screening _, Convening _, Meeting _, Considering _, NotAccepted _, Closed _ -> before;
                    });
        });
    }

    /// A session will not take place.
    @Transactional(Transactional.TxType.MANDATORY)
    void cancelled(CaseId caseId, SessionId session) {
        cases.locked(caseId).ifPresent(row -> {
            row.moved(clock.instant());
            row.isOver(session);
            permits.withdraw(caseId, session);
            var before = row.toCase();
            begins(row, before);
            filing.file(
                    row,
                    before,
                    switch (before) {
                        case Meeting meeting when !permits.anyStands(caseId) -> meeting.withoutSession();
                        case Meeting _, Screening _, Convening _, Accepted _, Considering _, NotAccepted _, Closed _ ->
                            before;
                    });
        });
    }

    /// A session took place. Leave for it is used up; the next one needs everybody's yes afresh. It may have begun
    /// before somebody stopped, so that it still counts in a case that goes back to convening or has ended.
    ///
    /// @param people who was to be there
    /// @param moreToCome whether people meet one by one, and others are still to come
    @Transactional(Transactional.TxType.MANDATORY)
    void held(CaseId caseId, SessionId session, Set<UUID> people, boolean moreToCome) {
        cases.locked(caseId).ifPresent(row -> {
            var now = clock.instant();
            row.moved(now);
            row.isOver(session);
            permits.withdraw(caseId, session);
            var before = row.toCase();
            filing.file(
                    row,
                    before,
                    switch (before) {
                        case Meeting meeting when !moreToCome -> meeting.held(now, now.plus(considering));
                        case Accepted accepted
                        when !moreToCome -> accepted.meeting().held(now, now.plus(considering));
                        case Convening convening
                        when !moreToCome && convening.wereAllAmong(people) -> convening.held(now, now.plus(lapse));
                        case Closed closed when !moreToCome -> closed.held();
                        case Meeting _, Accepted _, Screening _, Convening _, Considering _, NotAccepted _, Closed _ ->
                            before;
                    });
        });
    }

    /// While a session is looked for, it depends on somebody.
    @Transactional(Transactional.TxType.MANDATORY)
    void waits(CaseId caseId, WaitingFor whom) {
        waits(caseId, row -> row.waits(whom, clock.instant()));
    }

    /// No time suits everybody, and this took most of them away.
    @Transactional(Transactional.TxType.MANDATORY)
    void blocked(CaseId caseId, Blocker by) {
        waits(caseId, row -> row.waits(resolves(by), by, clock.instant()));
    }

    private void waits(CaseId caseId, Consumer<CaseRow> forWhom) {
        cases.locked(caseId).ifPresent(row -> {
            row.moved(clock.instant());
            if (row.state() == CaseState.ACCEPTED) {
                forWhom.accept(row);
            }
        });
    }

    /// Where it was people's own times, staff ask for more.
    private static WaitingFor resolves(Blocker blocker) {
        return switch (blocker) {
            case NO_ROOM -> WaitingFor.ROOMS;
            case TOO_FEW_PRACTITIONERS, TIE_DECLARED -> WaitingFor.PRACTITIONERS;
            case PARTICIPANT_UNAVAILABLE -> WaitingFor.STAFF;
        };
    }

    /// Notes the first session for as long as it is still to come; what a closed case noted stays.
    private void begins(CaseRow row, Case matter) {
        switch (matter) {
            case Accepted _, Meeting _ ->
                row.firstSession(permits.firstThatStands(row.id()).orElse(null), clock.instant());
            case Screening _, Convening _, Considering _, NotAccepted _, Closed _ -> {
                // Nothing stands in these.
            }
        }
    }
}
