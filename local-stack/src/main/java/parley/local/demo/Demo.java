package parley.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import parley.local.OfficeAddress;

/// `./parley demo`: plays a story against a running office and tells it.
public final class Demo {

    private static final String USAGE =
            "usage: ./parley demo [--file scenario.yaml] [--procedure mediation|withdrawal]";

    private Demo() {}

    /// Plays a scenario.
    ///
    /// @param args `--file FILE`, or `--procedure` with the name of a shipped scenario; `mediation` otherwise
    /// @return the exit code: 0, 1 if the office did not do its part, 2 if the scenario or the call is wrong
    public static int run(OfficeAddress office, List<String> args, PrintStream out, PrintStream err) {
        var scenario = scenario(args, err);
        if (scenario.isEmpty()) {
            return 2;
        }
        var tag = Integer.toString(ThreadLocalRandom.current().nextInt(1000, 10000));
        try {
            new Story(office, scenario.get().tagged(tag), new Narrator(out), Duration.ofSeconds(30)).play();
            return 0;
        } catch (StoryFailed e) {
            err.println("The story stopped here: " + e.getMessage());
            return 1;
        }
    }

    /// The scenario the arguments ask for; absent, with a sentence on `err`, if there is none to play.
    ///
    /// A launcher may call it before it starts an office, so that a mistake is told at once.
    public static Optional<Scenario> scenario(List<String> args, PrintStream err) {
        var rest = new ArrayDeque<>(args);
        var procedure = "mediation";
        try {
            while (!rest.isEmpty()) {
                var option = rest.pop();
                if (rest.isEmpty()) {
                    err.println(USAGE);
                    return Optional.empty();
                }
                switch (option) {
                    case "--file" -> {
                        return Optional.of(ScenarioReader.read(Path.of(rest.pop())));
                    }
                    case "--procedure" -> procedure = rest.pop();
                    case String _ -> {
                        err.println(USAGE);
                        return Optional.empty();
                    }
                }
            }
            return shipped(procedure, err);
        } catch (ScenarioProblem e) {
            err.println(e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            err.println("The scenario file cannot be read; is its name right?");
            return Optional.empty();
        }
    }

    /// A scenario that comes with Parley, such as `mediation`.
    public static Scenario shipped(String name) {
        return shipped(name, System.err).orElseThrow(() -> new IllegalArgumentException("no such scenario"));
    }

    private static Optional<Scenario> shipped(String name, PrintStream err) {
        try (InputStream file = Demo.class.getResourceAsStream("/scenarios/" + name + ".yaml")) {
            if (file == null) {
                err.println("There is no story called '" + name + "'. " + USAGE);
                return Optional.empty();
            }
            return Optional.of(
                    ScenarioReader.parse(name + ".yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | ScenarioProblem e) {
            throw new IllegalStateException("a scenario that comes with Parley is broken", e);
        }
    }
}
