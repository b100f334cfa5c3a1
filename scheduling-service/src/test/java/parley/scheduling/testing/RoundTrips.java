package parley.scheduling.testing;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/// Counts how often the service waits for its database while it answers one request, as the driver itself notes it.
/// Whatever else the service is at has another trace.
public final class RoundTrips {

    private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";

    private RoundTrips() {}

    /// How many it takes to answer.
    public static int of(RequestSpecification request, Consumer<RequestSpecification> asked) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var driver = Logger.getLogger(DRIVER);
        var level = driver.getLevel();
        var above = driver.getUseParentHandlers();
        var count = new Counting(trace);
        driver.addHandler(count);
        driver.setLevel(Level.FINEST);
        driver.setUseParentHandlers(false);
        try {
            asked.accept(request.header("traceparent", "00-" + trace + "-" + trace.substring(16) + "-01"));
        } finally {
            driver.removeHandler(count);
            driver.setLevel(level);
            driver.setUseParentHandlers(above);
        }
        return count.seen.get();
    }

    private static final class Counting extends Handler {

        private final String trace;
        private final AtomicInteger seen = new AtomicInteger();

        Counting(String trace) {
            this.trace = trace;
        }

        @Override
        public void publish(LogRecord noted) {
            if (noted.getMessage().startsWith(" FE=> Sync") && trace.equals(MDC.get("traceId"))) {
                seen.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
