package parley.notification.sending;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import parley.notification.letters.Letter;
import parley.notification.letters.OutTray;

/// Goes round while the service runs: takes letters that are due and lets a few leave at the same time. Any number of
/// rounds may run, in one process or in many.
final class PostRound implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostRound.class);

    private final OutTray tray;
    private final Consumer<Letter> posting;
    private final int senders;
    private final Duration look;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore free;
    private final ExecutorService carriers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("letter-", 0).factory());
    private final Thread round;
    private volatile boolean open = true;
    private long recoveredAt;

    PostRound(OutTray tray, Consumer<Letter> posting, int senders, Duration look) {
        this.tray = tray;
        this.posting = posting;
        this.senders = senders;
        this.look = look;
        recoveredAt = System.nanoTime() - look.toNanos();
        free = new Semaphore(senders);
        round = Thread.ofPlatform().name("letters").daemon().start(this::goRound);
    }

    /// Something is due: do not wait for the next look.
    void wake() {
        wake.release();
    }

    private void goRound() {
        while (open) {
            try {
                takeAllThatIsDue();
                if (wake.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Letters wait: %s", e.getClass().getName());
                rest();
            }
        }
    }

    private void takeAllThatIsDue() throws InterruptedException {
        while (open) {
            recoverNowAndThen();
            free.acquire();
            var room = 1 + free.drainPermits();
            var taken = 0;
            try {
                for (var letter : tray.takeDue(room)) {
                    taken++;
                    carriers.execute(() -> carry(letter));
                }
            } finally {
                free.release(room - taken);
            }
            if (taken == 0) {
                return;
            }
        }
    }

    /// However much there is to do, letters whose sender died are not left until it is done.
    private void recoverNowAndThen() {
        if (System.nanoTime() - recoveredAt >= look.toNanos()) {
            tray.recoverLost();
            recoveredAt = System.nanoTime();
        }
    }

    private void carry(Letter letter) {
        try {
            posting.accept(letter);
        } finally {
            free.release();
            wake();
        }
    }

    private void rest() {
        try {
            Thread.sleep(look);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes nothing more, and lets letters that are on their way arrive.
    @Override
    public void close() {
        open = false;
        round.interrupt();
        try {
            if (!free.tryAcquire(senders, 4, TimeUnit.SECONDS)) {
                LOG.warn("Some letters were still on their way at the end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        carriers.shutdown();
    }
}
