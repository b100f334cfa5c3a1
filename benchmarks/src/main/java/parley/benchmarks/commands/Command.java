package parley.benchmarks.commands;

import java.io.IOException;
import java.util.List;

/// Something to ask for; answers with the exit code.
@FunctionalInterface
public interface Command {

    int run(List<String> words) throws IOException;
}
