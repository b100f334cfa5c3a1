package parley.scheduling.rounds;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import parley.problems.Refusal;
import parley.problems.Wordless;

/// One round of work that is due. What fails stays due, and does not keep the rest waiting.
public final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);

    private Round() {}

    /// Works through what is due, one by one.
    public static <T> void through(Supplier<? extends Collection<T>> due, Consumer<T> work) {
        guarded(() -> due.get().forEach(each -> guarded(() -> work.accept(each))));
    }

    /// One piece of work that is tried again later if it fails.
    public static void once(Runnable work) {
        guarded(work);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            LOG.infof("Put off: %s", refusal.reason().code());
        } catch (RuntimeException broken) {
            LOG.warn("A round failed and comes again", Wordless.copyOf(broken));
        }
    }
}
