package parley.notification.sending;

import org.jboss.logging.Logger;

/// Says what became of a letter, and says it again for a while if the database does not listen: what is not written
/// down here counts as unknown later.
final class Persistently {

    private static final Logger LOG = Logger.getLogger(Persistently.class);
    private static final int TIMES = 8;

    private Persistently() {}

    static void say(Runnable fact) {
        for (var attempt = 1; ; attempt++) {
            try {
                fact.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == TIMES) {
                    LOG.errorf(
                            "What became of a letter could not be written down: %s",
                            e.getClass().getName());
                    return;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(100L << Math.min(attempt, 5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
