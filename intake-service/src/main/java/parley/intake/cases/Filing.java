package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.events.cases.CaseEvent;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Underway;
import parley.intake.links.Links;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Shredder;
import parley.outbox.Outbox;

/// Stores the next state of a case, and sees to everything that follows from the step: who is told, whose links end,
/// which keys go. What follows is read off the two states, so that no command can forget a part of it.
@ApplicationScoped
class Filing {

    /// How long the letter that acknowledges a withdrawal may take, before the address is forgotten all the same.
    static final Duration ACKNOWLEDGEMENT = Duration.ofHours(24);

    private final Outbox outbox;
    private final Links links;
    private final Shredder shredder;
    private final PermitRows permits;
    private final CaseRows rows;
    private final Event<CaseMoved> moves;
    private final Clock clock;

    Filing(
            Outbox outbox,
            Links links,
            Shredder shredder,
            PermitRows permits,
            CaseRows rows,
            Event<CaseMoved> moves,
            Clock clock) {
        this.outbox = outbox;
        this.links = links;
        this.shredder = shredder;
        this.permits = permits;
        this.rows = rows;
        this.moves = moves;
        this.clock = clock;
    }

    void file(CaseRow row, Case before, Case after) {
        if (after.equals(before)) {
            return;
        }
        var seen = CaseView.of(row, before);
        var waiting = waiting(row, before, after);
        row.take(after, clock.instant());
        if (!CaseView.of(row, after).equals(seen)) {
            row.looksDifferent();
        }
        for (var who : after.participants()) {
            var stood = before.participant(who.id()).map(Participant::standing);
            if (!stood.equals(Optional.of(who.standing()))) {
                follow(after, who, stood);
            }
        }
        follow(before, after, waiting);
        moves.fire(new CaseMoved(before, after));
        rows.flush();
    }

    private void follow(Case matter, Participant who, Optional<Standing> stood) {
        switch (who.standing()) {
            case Standing.Named _ -> {
                // Nobody hears of it before they are asked.
            }
            case Standing.Asked asked -> {
                if (asked.reminded()) {
                    reminded(matter, who, asked);
                } else {
                    asked(matter, who, asked);
                }
            }
            case Standing.Agreed yes -> {
                // A yes to a further session follows a yes, and is announced as everybody's.
                if (!(stood.orElse(null) instanceof Standing.Agreed)) {
                    underway(matter).ifPresent(it -> outbox.announce(CaseEvents.agreed(it, who, yes)));
                }
            }
            case Standing.Left left -> goes(who, left.at());
            case Standing.Released released -> goes(who, released.at());
            case Standing.Withdrew withdrew -> {
                goes(who, withdrew.at().plus(ACKNOWLEDGEMENT));
                permits.withdrawAll(matter.file().id());
                outbox.announce(CaseEvents.withdrew(matter, who, withdrew));
            }
        }
    }

    private void asked(Case matter, Participant who, Standing.Asked asked) {
        underway(matter)
                .ifPresent(it -> outbox.announce(asked.validUntil()
                        .<CaseEvent>map(until -> CaseEvents.invited(it, who, asked, until))
                        .orElseGet(() -> CaseEvents.requesterAsked(it, who, asked))));
    }

    private void reminded(Case matter, Participant who, Standing.Asked asked) {
        underway(matter).ifPresent(it -> asked.validUntil()
                .ifPresent(until -> outbox.announce(CaseEvents.reminded(it, who, clock.instant(), until))));
    }

    private void goes(Participant who, Instant keyUntil) {
        links.revoke(who.id());
        shredder.doom(KeyOwner.of(who.id()), keyUntil);
    }

    private void follow(Case before, Case after, List<Participant> waiting) {
        switch (after) {
            case Accepted accepted -> accepted(before, accepted);
            case Considering considering -> {
                if (!(before instanceof Considering)) {
                    considering
                            .present()
                            .forEach(who -> outbox.announce(
                                    CaseEvents.furtherSessionAsked(considering, who, considering.heldAt())));
                }
            }
            case NotAccepted missed -> {
                outbox.announce(CaseEvents.notAccepted(missed, waiting, missed.since()));
                missed.present().stream()
                        .filter(who -> !who.hasLiveYes() && !missed.isRequester(who))
                        .forEach(who -> links.revoke(who.id()));
            }
            case Closed closed -> {
                if (!(before instanceof Closed)) {
                    close(closed, waiting);
                }
            }
            case Screening _, Convening _, Meeting _ -> {
                // What follows from these follows from the people in them.
            }
        }
    }

    private void accepted(Case before, Accepted accepted) {
        switch (before) {
            case Convening _, Considering _ ->
                outbox.announce(
                        accepted.file().sessionsHeld() == 0
                                ? CaseEvents.accepted(accepted)
                                : CaseEvents.furtherSessionAgreed(accepted));
            case Screening _, Accepted _, Meeting _, NotAccepted _, Closed _ -> {
                // It was accepted before, and only its session is gone.
            }
        }
    }

    private void close(Closed closed, List<Participant> waiting) {
        if (!waiting.isEmpty()) {
            outbox.announce(CaseEvents.notAccepted(closed, waiting, closed.closedAt()));
        }
        permits.withdrawAll(closed.file().id());
        shredder.doom(KeyOwner.of(closed.file().id()), closed.closedAt());
        closed.participants().stream()
                .filter(who -> who.standing() instanceof Standing.Asked)
                .forEach(who -> links.revoke(who.id()));
        outbox.announce(CaseEvents.closed(closed));
    }

    /// Those who are still there when nothing more will be arranged, and whom no cancellation will tell. Where
    /// staff end a case, they have spoken with people. The requester waits from the first day, the others since
    /// their yes.
    private static List<Participant> waiting(CaseRow row, Case before, Case after) {
        var ends =
                switch (after) {
                    case NotAccepted _ -> true;
                    case Closed closed ->
                        closed.present().size() < before.present().size();
                    case Screening _, Convening _, Accepted _, Meeting _, Considering _ -> false;
                };
        var comes =
                switch (before) {
                    case Convening _, Accepted _, Meeting _ -> true;
                    case Screening _, Considering _, NotAccepted _, Closed _ -> false;
                };
        return ends && comes
                ? after.present().stream()
                        .filter(who -> who.hasLiveYes() || after.isRequester(who))
                        .filter(who -> !row.comesToASession(who))
                        .toList()
                : List.of();
    }

    private static Optional<Underway> underway(Case matter) {
        return switch (matter) {
            case Underway underway -> Optional.of(underway);
            case Screening _, NotAccepted _, Closed _ -> Optional.empty();
        };
    }
}
