package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import parley.events.letters.FailureCause;
import parley.notification.letters.Letter;
import parley.notification.letters.OutTray;
import parley.notification.neighbours.NeighbourAway;

/// Brings one letter that was taken from the tray to its end, or to its next attempt.
@ApplicationScoped
class Posting {

    private static final Logger LOG = Logger.getLogger(Posting.class);

    private final OutTray tray;
    private final Composing composing;
    private final MailServer server;
    private final QuietHours quiet;
    private final Turns turns;
    private final Backoff backoff;
    private final Duration tryFor;
    private final Clock clock;
    private final PostingMetrics metrics;

    Posting(
            OutTray tray,
            Composing composing,
            MailServer server,
            QuietHours quiet,
            Turns turns,
            Backoff backoff,
            SendingSettings settings,
            Clock clock,
            PostingMetrics metrics) {
        this.tray = tray;
        this.composing = composing;
        this.server = server;
        this.quiet = quiet;
        this.turns = turns;
        this.backoff = backoff;
        tryFor = settings.tryFor();
        this.clock = clock;
        this.metrics = metrics;
    }

    void post(Letter letter) {
        try {
            if (server.isShut()) {
                later(letter);
                return;
            }
            switch (composing.compose(letter)) {
                case Outcome.Ready(var envelope) -> send(letter, envelope);
                case Outcome.NotWanted() -> tray.drop(letter);
                case Outcome.NobodyNamed() -> {
                    LOG.warnf("Letter %s waits: the settings name nobody for it", letter.id());
                    later(letter);
                }
                case Outcome.PhoneInstead() -> tray.mustNotWrite(letter);
            }
        } catch (NeighbourAway away) {
            LOG.warnf("Letter %s waits: %s", letter.id(), away.getMessage());
            later(letter);
        } catch (RuntimeException broken) {
            // The class tells where to look; the words of the exception may hold a name.
            LOG.errorf("Letter %s waits: %s", letter.id(), broken.getClass().getName());
            later(letter);
        }
    }

    /// What has to wait is asked again whether it is wanted, and put into words anew.
    private void send(Letter letter, Envelope envelope) {
        var quietUntil = quiet.end(clock.instant(), envelope.leave());
        if (quietUntil.isPresent()) {
            tray.restUntil(letter, quietUntil.get());
            return;
        }
        var turn = turns.turn(letter, envelope);
        if (turn.isPresent()) {
            tray.queueUntil(letter, turn.get());
        } else {
            transmit(letter, envelope);
        }
    }

    /// From the mark on, a crash leaves it unknown whether the letter left.
    private void transmit(Letter letter, Envelope envelope) {
        if (!tray.begin(letter)) {
            return;
        }
        switch (server.deliver(envelope)) {
            case Delivery.Accepted() -> {
                Persistently.say(() -> tray.sent(letter));
                LOG.infof("Letter %s has left", letter.id());
                metrics.left(Duration.between(letter.dueAt(), clock.instant()));
            }
            case Delivery.Refused(var cause) -> Persistently.say(() -> tray.failed(letter, cause));
            case Delivery.Unknown() -> Persistently.say(() -> tray.unknown(letter));
            case Delivery.NotNow(var answered) -> {
                if (answered && isTriedLongEnough(letter)) {
                    Persistently.say(() -> tray.failed(letter, FailureCause.MESSAGE_REFUSED));
                } else {
                    Persistently.say(() -> later(letter));
                }
            }
        }
    }

    private boolean isTriedLongEnough(Letter letter) {
        return clock.instant().isAfter(letter.dueAt().plus(tryFor));
    }

    private void later(Letter letter) {
        tray.postpone(letter, clock.instant().plus(backoff.after(letter.attempts())));
    }
}
