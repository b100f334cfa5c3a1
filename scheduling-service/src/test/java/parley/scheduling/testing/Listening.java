package parley.scheduling.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// Hears every line that is logged, with what stands in it and what was thrown.
public final class Listening extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public Listening() {
        setLevel(Level.ALL);
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        var line = new StringBuilder(String.valueOf(record.getMessage()));
        for (var parameter : record.getParameters() == null ? new Object[0] : record.getParameters()) {
            line.append(' ').append(parameter);
        }
        for (var thrown = record.getThrown(); thrown != null; thrown = thrown.getCause()) {
            line.append(' ').append(thrown);
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
