package parley.local.office;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parley.local.engine.Trouble;

/// Does several things at once; the first failure interrupts the others and is the one that is told.
final class Together {

    private Together() {}

    static void run(List<Runnable> tasks) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Void> finished = new ExecutorCompletionService<>(threads);
            List<Runnable> rest = new ArrayList<>(tasks);
            rest.forEach(task -> finished.submit(task, null));
            for (Runnable _ : rest) {
                try {
                    finished.take().get();
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw failure(e.getCause() == null ? e : e.getCause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while starting.", e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof RuntimeException told ? told : new IllegalStateException(cause);
    }
}
