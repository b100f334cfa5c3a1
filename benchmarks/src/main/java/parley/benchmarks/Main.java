package parley.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import parley.benchmarks.commands.BoundCommand;
import parley.benchmarks.commands.CheckCommand;
import parley.benchmarks.commands.Command;
import parley.benchmarks.commands.LoopsCommand;
import parley.benchmarks.commands.MatchCommand;
import parley.benchmarks.commands.Misused;
import parley.benchmarks.commands.OptionsCommand;
import parley.benchmarks.growth.GrowthCommand;
import parley.benchmarks.instances.Malformed;
import parley.benchmarks.packing.PackingCommand;
import parley.benchmarks.service.CatalogueCommand;
import parley.benchmarks.service.PagesCommand;
import parley.benchmarks.service.ServiceCommand;
import parley.scheduling.planning.model.Unusable;

/// What `./parley bench` calls.
public final class Main {

    private static final int MISUSED = 2;

    private static final Map<String, Command> COMMANDS = Map.of(
            "match", new MatchCommand(),
            "options", new OptionsCommand(),
            "check", new CheckCommand(),
            "bound", new BoundCommand(),
            "growth", new GrowthCommand(),
            "packing", new PackingCommand(),
            "loops", new LoopsCommand(),
            "service", new ServiceCommand(),
            "catalogue", new CatalogueCommand(),
            "pages", new PagesCommand());

    private Main() {}

    public static void main(String[] args) {
        // Timefold logs through SLF4J, and nobody here listens.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(List.of(args)));
    }

    static int run(List<String> words) {
        var command = words.isEmpty() ? null : COMMANDS.get(words.getFirst());
        try {
            if (command == null) {
                throw new Misused("bench takes one of "
                        + String.join(", ", COMMANDS.keySet().stream().sorted().toList()));
            }
            return command.run(words.subList(1, words.size()));
        } catch (Misused misused) {
            System.err.println(misused.getMessage() + "; see ./parley help");
        } catch (Malformed malformed) {
            System.err.println(malformed.getMessage());
        } catch (Unusable unusable) {
            System.err.println("The planner refuses this list: " + unusable.getMessage());
        } catch (OutOfMemoryError tooMuch) {
            System.err.println("This list needs more memory than there is; PARLEY_BENCH_JAVA=-Xmx8g gives 8 GB");
        } catch (IOException trouble) {
            System.err.println("Could not be read or written: " + trouble.getMessage());
        }
        return MISUSED;
    }
}
