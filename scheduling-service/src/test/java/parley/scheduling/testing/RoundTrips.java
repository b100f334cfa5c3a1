package parley.scheduling.testing;

import io.restassured.specification.RequestSpecification;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /// What it asks to answer, a statement for each wait.
    public static List<String> of(RequestSpecification request, Consumer<RequestSpecification> asked) {
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
        return count.seen();
    }

    private static final class Counting extends Handler {

        private final String trace;
        private final List<String> waits = new ArrayList<>();
        private final StringBuilder sent = new StringBuilder();

        Counting(String trace) {
            this.trace = trace;
        }

        synchronized List<String> seen() {
            return List.copyOf(waits);
        }

        @Override
        public synchronized void publish(LogRecord noted) {
            var said = noted.getMessage();
            if (said == null || !said.startsWith(" FE=> ") || !trace.equals(MDC.get("traceId"))) {
                return;
            }
            if (said.startsWith(" FE=> Sync")) {
                waits.add(sent.toString());
                sent.setLength(0);
            } else {
                var with = noted.getParameters();
                sent.append(with == null ? said : MessageFormat.format(said, with))
                        .append(';');
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
