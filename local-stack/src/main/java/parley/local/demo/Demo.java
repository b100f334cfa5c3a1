package parley.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import parley.local.OfficeAddress;

/// `./parley demo`: plays a story against a running office and tells it.
public final class Demo {

    private static final List<String> SHIPPED = List.of(
            "mediation",
            "five",
            "shuttle",
            "coaching",
            "facilitation",
            "training",
            "circle",
            "conversation",
            "withdrawal",
            "online",
            "not-arranged");

    private static final String USAGE = "usage: ./parley demo [--procedure NAME | --file scenario.yaml] [--repeat N]\n"
            + "NAME is one of " + String.join(", ", SHIPPED) + ".";

    private static final Set<String> OPTIONS = Set.of("--file", "--procedure", "--repeat");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Demo() {}

    /// Plays a scenario, once or several times.
    ///
    /// @param args `--file FILE`, or `--procedure` with the name of a shipped scenario (`mediation` otherwise); and
    ///     `--repeat N` to play it that often and be told how long the letters took
    /// @return the exit code: 0, 1 if the office did not do its part, 2 if the scenario or the call is wrong
    public static int run(OfficeAddress office, List<String> args, PrintStream out, PrintStream err) {
        var wish = wish(args, err);
        if (wish.isEmpty()) {
            return 2;
        }
        var waits = new ArrayList<Duration>();
        try {
            for (int told = 0; told < wish.get().repeat(); told++) {
                var tag = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
                var narrator = told == 0 ? new Narrator(out) : Narrator.silent();
                var scenario = wish.get().scenario().tagged(tag);
                waits.add(new Story(office, scenario, narrator, PATIENCE).play().lettersAfter());
            }
        } catch (StoryFailed e) {
            err.println("The story stopped here: " + e.getMessage());
            return 1;
        }
        if (waits.size() > 1) {
            Collections.sort(waits);
            out.printf(
                    Locale.ROOT,
                    "  Played %d times. From the last answer to the last letter: median %.2f s, slowest %.2f s.%n",
                    waits.size(),
                    waits.get(waits.size() / 2).toMillis() / 1000.0,
                    waits.getLast().toMillis() / 1000.0);
        }
        return 0;
    }

    /// The scenario the arguments ask for; absent, with a sentence on `err`, if there is none to play.
    ///
    /// A launcher may call it before it starts an office, so that a mistake is told at once.
    public static Optional<Scenario> scenario(List<String> args, PrintStream err) {
        return wish(args, err).map(Wish::scenario);
    }

    private record Wish(Scenario scenario, int repeat) {}

    private static Optional<Wish> wish(List<String> args, PrintStream err) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.size(); i += 2) {
            options.put(args.get(i), args.get(i + 1));
        }
        if (args.size() % 2 != 0 || !OPTIONS.containsAll(options.keySet())) {
            err.println(USAGE);
            return Optional.empty();
        }
        var repeat = options.getOrDefault("--repeat", "1");
        if (!repeat.matches("[1-9][0-9]{0,2}")) {
            err.println("--repeat takes a number from 1 to 999. " + USAGE);
            return Optional.empty();
        }
        try {
            var scenario = options.containsKey("--file")
                    ? Optional.of(ScenarioReader.read(Path.of(options.get("--file"))))
                    : shipped(options.getOrDefault("--procedure", SHIPPED.getFirst()), err);
            return scenario.map(found -> new Wish(found, Integer.parseInt(repeat)));
        } catch (ScenarioProblem e) {
            err.println(e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            err.println("The scenario file cannot be read; is its name right?");
            return Optional.empty();
        }
    }

    /// The stories that come with Parley, the one first that is told if nobody asks for another.
    public static List<String> stories() {
        return SHIPPED;
    }

    /// A scenario that comes with Parley, such as `mediation`.
    public static Scenario shipped(String name) {
        return shipped(name, System.err).orElseThrow(() -> new IllegalArgumentException("no such scenario"));
    }

    private static Optional<Scenario> shipped(String name, PrintStream err) {
        if (!SHIPPED.contains(name)) {
            err.println("There is no story called '" + name + "'. " + USAGE);
            return Optional.empty();
        }
        try (InputStream file = Objects.requireNonNull(
                Demo.class.getResourceAsStream("/scenarios/" + name + ".yaml"), "a story that comes with Parley")) {
            return Optional.of(
                    ScenarioReader.parse(name + ".yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException | ScenarioProblem e) {
            throw new IllegalStateException("a scenario that comes with Parley is broken", e);
        }
    }
}
