package parley.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.benchmarks.commands.Command;
import parley.benchmarks.commands.Words;

/// `catalogue`: opens an office of its own, fills its guide, and looks for words in it at a steady pace; beside that,
/// what the same words take when the database looks through everything.
public final class CatalogueCommand implements Command {

    private static final int LOOKED_THROUGH = 200;
    private static final int MANY = 1_000;

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of(), Set.of("--resources", "--rate", "--seconds", "--warm", "--seed"));
        asked.files(0, 0);
        var resources = asked.number("--resources", 10_000, 1, 100_000);
        var rate = asked.number("--rate", 50, 1, 5_000);
        var seconds = Math.min(600, asked.seconds("--seconds", 60));
        var warm = Math.min(600, asked.seconds("--warm", 30));
        var seed = asked.number("--seed", 1, 0, Integer.MAX_VALUE);
        try (var office = new OwnOffice()) {
            say("opening an office of its own");
            office.open();
            var shelves = new Shelves(office.database("catalog"), seed);
            shelves.fill(resources);
            office.reopen();
            say("%,d entries are in the guide", resources);
            var typed = Stream.generate(shelves::typed).limit(2_000).toList();
            try (var anybody = new Api(office.tokens(), "staff-rosa")) {
                var loop = new OpenLoop(
                        anybody,
                        typed.stream().map(one -> question(office, one)).toList(),
                        answer -> answer.has("total"));
                loop.ask(rate, warm);
                var its = loop.ask(rate, seconds);
                System.out.println("""

                        | what | asked | without answer | p50 ms | p95 ms | p99 ms | slowest ms |
                        | --- | ---: | ---: | ---: | ---: | ---: | ---: |""");
                row("finding over HTTP, %d a second".formatted(rate), its);
                oneByOne(
                                anybody,
                                typed.stream().map(one -> question(office, one)).toList())
                        .forEach((kind, millis) -> row(
                                "one after the other, " + kind,
                                new OpenLoop.Outcome(millis.stream().sorted().toList(), 0, 0)));
            }
            var through = shelves.lookThrough(typed.subList(0, LOOKED_THROUGH));
            row("the same words by ILIKE, in the database alone", new OpenLoop.Outcome(through, 0, 0));
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("interrupted");
        }
    }

    /// How long answers take that wait for no other, by what is special about them.
    private static Map<String, List<Double>> oneByOne(Api anybody, List<URI> questions)
            throws IOException, InterruptedException {
        var kinds = new TreeMap<String, List<Double>>();
        for (var question : questions) {
            var begun = System.nanoTime();
            var answer = anybody.get(question);
            var millis = (System.nanoTime() - begun) / 1e6;
            var said = Api.json("finding", answer);
            var kind = (said.path("total").asInt() > MANY ? "more than 1,000 found" : "fewer found")
                    + (said.path("meant").isEmpty() ? "" : ", a slip");
            kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(millis);
        }
        return kinds;
    }

    private static URI question(OwnOffice office, String typed) {
        return office.catalogue().resolve("/api/v1/finding?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static void row(String what, OpenLoop.Outcome its) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                its.millis().size() + its.errors(),
                its.errors(),
                its.at(0.5),
                its.at(0.95),
                its.at(0.99),
                its.at(1));
    }

    private static void say(String what, Object... details) {
        System.out.println(String.format(Locale.ROOT, what, details));
    }
}
