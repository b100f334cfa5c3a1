package parley.intake.permissions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.intake.access.StaffMember;
import parley.intake.cases.Cases;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LinkSession;
import parley.intake.permissions.PermissionRow.Given;
import parley.intake.refusals.Reason;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where people allow the office to say something, and take it back. Staff write down what was spoken and that
/// they made use of it; what they say, they say themselves.
///
/// Only who has agreed to take part can allow anything, and the requester. A permission that ended because
/// somebody said no would tell of the no; so nothing is live of anybody who is not agreed at the moment, or once the
/// case is closed, and of whom nothing is live staff see nothing, whether it is still there or not.
@ApplicationScoped
class PermissionDesk {

    private final PermissionRows rows;
    private final Cases cases;
    private final EntityManager entities;
    private final Clock clock;

    PermissionDesk(PermissionRows rows, Cases cases, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.entities = entities;
        this.clock = clock;
    }

    /// Somebody said it, and staff write it down.
    @Transactional
    Permission heard(StaffMember staff, CaseId id, ParticipantId participantId, Given given) {
        var matter = cases.toRead(staff, id);
        if (given.saidAt().isAfter(clock.instant())
                || given.saidAt().isBefore(matter.file().firstContactAt())) {
            throw Refusal.because(Reason.NOT_YET_HAPPENED);
        }
        return give(matter, participantId, given, staff.subject());
    }

    /// Somebody allows it through their own link.
    @Transactional
    Permission given(LinkSession session, Scope scope, String recipient) {
        var matter = cases.hold(session.caseId()).orElseThrow(PermissionDesk::nothing);
        return give(matter, session.participantId(), new Given(scope, recipient, clock.instant()), null);
    }

    @Transactional
    List<Permission> of(StaffMember staff, CaseId id) {
        var matter = cases.toRead(staff, id);
        return rows.of(id).stream()
                .filter(row -> isShown(matter, row))
                .map(row -> shown(matter, row))
                .toList();
    }

    @Transactional
    List<Permission> own(LinkSession session) {
        var matter = cases.find(session.caseId()).orElseThrow(PermissionDesk::nothing);
        return rows.of(session.participantId()).stream()
                .map(row -> shown(matter, row))
                .toList();
    }

    /// Somebody takes it back. Doing it twice is harmless.
    @Transactional
    void revoke(LinkSession session, UUID id) {
        rows.locked(session.caseId(), id)
                .filter(row -> row.participantId().equals(session.participantId()))
                .orElseThrow(PermissionDesk::nothing)
                .revoke(clock.instant());
    }

    /// Staff are about to say what was allowed. Whatever is taken back later, was taken back later.
    @Transactional
    Permission use(StaffMember staff, CaseId id, UUID permission) {
        var matter = cases.toChange(staff, id);
        // The permissions of who is gone go, too: one that is not there is refused like one that is not live.
        var row = rows.locked(id, permission)
                .filter(one -> isLive(matter, one))
                .orElseThrow(() -> Refusal.because(Reason.PERMISSION_NOT_LIVE));
        row.use(clock.instant());
        return shown(matter, row);
    }

    /// The ombuds passes on what was raised. It takes leave of everybody in the case. Who said no counts among those
    /// whose leave is missing, for as long as their no is nobody's business.
    @Transactional
    Instant surface(StaffMember staff, CaseId id, String recipient) {
        var matter = cases.toChange(staff, id);
        var permissions = rows.lockedOf(id);
        var everybody = whoseLeaveItTakes(matter).allMatch(who -> permissions.stream()
                .filter(row -> row.participantId().equals(who.id()))
                .filter(row ->
                        row.scope() == Scope.WHAT_I_SAID && row.recipient().equals(recipient))
                .anyMatch(row -> isLive(matter, row)));
        if (!everybody) {
            throw Refusal.because(Reason.PERMISSION_MISSING);
        }
        var now = clock.instant();
        entities.createNativeQuery("""
                insert into surfacing (case_id, recipient, surfaced_at) values (?1, ?2, ?3)
                on conflict (case_id, recipient) do update set surfaced_at = excluded.surfaced_at""")
                .setParameter(1, id.value())
                .setParameter(2, recipient)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        return now;
    }

    private Permission give(Case matter, ParticipantId participantId, Given given, @Nullable String writtenBy) {
        switch (matter) {
            case Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
            case Screening _, Underway _, NotAccepted _ -> {
                // Somebody still works on it.
            }
        }
        var who = matter.participant(participantId).orElseThrow(PermissionDesk::nothing);
        if (!mayAllow(matter, who)) {
            throw Refusal.because(Reason.HAS_NOT_AGREED);
        }
        var row = new PermissionRow(matter.file().id(), who.id(), given, writtenBy);
        rows.persist(row);
        return shown(matter, row);
    }

    /// Somebody who talks with the office alone needs nobody else's leave, whoever was in the case before.
    private static Stream<Participant> whoseLeaveItTakes(Case matter) {
        var alone = matter.agreedTerms().filter(terms -> terms.path().isAlone()).isPresent();
        return matter.participants().stream()
                .filter(who -> !alone || matter.isRequester(who))
                .filter(who -> !(who.standing() instanceof Standing.Withdrew));
    }

    /// The requester may before anybody is asked; whoever is asked, and answers in time, not before they have agreed.
    private static boolean mayAllow(Case matter, Participant who) {
        return switch (who.standing()) {
            case Standing.Agreed _ -> true;
            case Standing.Named _ -> matter.isRequester(who);
            case Standing.Asked asked -> asked.validUntil().isEmpty() && matter.isRequester(who);
            case Standing.Left _, Standing.Withdrew _, Standing.Released _ -> false;
        };
    }

    private static boolean isLive(Case matter, PermissionRow row) {
        return !row.isRevoked()
                && switch (matter) {
                    case Closed _ -> false;
                    case Screening _, Underway _, NotAccepted _ -> isOfSomebodyWhoMayAllow(matter, row);
                };
    }

    /// Once it has ended because somebody is gone, all of it is kept back alike.
    private static boolean isShown(Case matter, PermissionRow row) {
        return switch (matter) {
            case Closed _ -> matter.participants().stream().noneMatch(Participant::isGone);
            case Screening _, Underway _, NotAccepted _ -> isOfSomebodyWhoMayAllow(matter, row);
        };
    }

    private static boolean isOfSomebodyWhoMayAllow(Case matter, PermissionRow row) {
        return matter.participant(row.participantId())
                .filter(who -> mayAllow(matter, who))
                .isPresent();
    }

    private static Permission shown(Case matter, PermissionRow row) {
        return new Permission(
                row.id(),
                row.participantId(),
                row.scope(),
                row.recipient(),
                row.saidAt(),
                isLive(matter, row),
                row.usedAt().orElse(null));
    }

    private static Refusal nothing() {
        return Refusal.because(GeneralReason.NOT_FOUND);
    }

    /// A permission as it is shown.
    ///
    /// @param live whether it holds: not taken back, and its giver still takes part
    record Permission(
            UUID id,
            ParticipantId participantId,
            Scope scope,
            String recipient,
            Instant saidAt,
            boolean live,
            @Nullable Instant usedAt) {}
}
