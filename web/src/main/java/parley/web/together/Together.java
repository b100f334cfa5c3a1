package parley.web.together;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Asks on threads of their own. What is asked must have been told beforehand who asks: a request stays on its thread.
@Singleton
public class Together {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /// Asks now; the answer is waited for where it is needed.
    public <T> Supplier<T> ask(Supplier<T> question) {
        var asked = CompletableFuture.supplyAsync(question, threads);
        return () -> answer(asked);
    }

    private static <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
