package parley.notification.sending;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jspecify.annotations.Nullable;
import parley.notification.letters.LetterDue;
import parley.notification.letters.NothingLeftOver;
import parley.notification.letters.OutTray;

/// Opens once the service has looked for what it should have forgotten, and wakes the round as soon as a letter is due.
@ApplicationScoped
class PostOffice {

    private final OutTray tray;
    private final Traced traced;
    private final SendingSettings settings;
    private volatile @Nullable PostRound round;

    PostOffice(OutTray tray, Traced traced, SendingSettings settings) {
        this.tray = tray;
        this.traced = traced;
        this.settings = settings;
    }

    /// Nothing leaves before what should have been forgotten is.
    void open(@Observes NothingLeftOver looked) {
        if (settings.senders() > 0 && round == null) {
            round = new PostRound(tray, traced::post, settings.senders(), settings.look());
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterDue due) {
        var open = round;
        if (open != null) {
            open.wake();
        }
    }

    void close(@Observes ShutdownEvent stopping) {
        var open = round;
        if (open != null) {
            open.close();
        }
    }
}
