package parley.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Hears everything that is logged, with parameters and exceptions.
final class Listening {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            var words = new ArrayList<Object>(List.of(String.valueOf(line.getMessage())));
            if (line.getParameters() != null) {
                words.addAll(List.of(line.getParameters()));
            }
            for (var thrown = line.getThrown(); thrown != null; thrown = thrown.getCause()) {
                words.add(thrown.toString());
            }
            lines.add(words.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    void start() {
        lines.clear();
        Logger.getLogger("").addHandler(handler);
    }

    void stop() {
        Logger.getLogger("").removeHandler(handler);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
