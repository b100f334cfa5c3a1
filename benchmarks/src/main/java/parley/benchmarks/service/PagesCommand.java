package parley.benchmarks.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parley.benchmarks.commands.Command;
import parley.benchmarks.commands.Words;

/// `pages`: opens an office of its own, fills its board, and reads the pages of everybody one after the other, as
/// somebody does who waits for each; beside how long they take, what share that is of what a reader may wait.
public final class PagesCommand implements Command {

    private static final double PATIENCE_MILLIS = 50;
    private static final double PATIENCE_WITH_THE_BOARD_MILLIS = 200;
    private static final Pattern BESIDES =
            Pattern.compile("<(?:link rel=\"stylesheet\" href|script src)=\"(/[^\"]+)\"");

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of(), Set.of("--cases", "--warm", "--rounds"));
        asked.files(0, 0);
        var cases = asked.number("--cases", 500, 1, 5_000);
        var warm = asked.number("--warm", 300, 0, 10_000);
        var rounds = asked.number("--rounds", 200, 1, 10_000);
        try (var office = new OwnOffice()) {
            say("opening an office of its own; its services run with %s", office.flags());
            office.open();
            var newest = fill(office, cases);
            say("%,d cases are open; each page is read %d times before it counts, then %d times", cases, warm, rounds);
            System.out.println("""

                    | page | p50 ms | p95 ms | p99 ms | p50 of what may be waited | KB | KB with style and script |
                    | --- | ---: | ---: | ---: | ---: | ---: | ---: |""");
            for (var sight : sights(newest)) {
                try (var visit = new Visit(office.pages())) {
                    if (!sight.who().isEmpty()) {
                        visit.signIn(sight.who());
                    }
                    for (var path : sight.paths()) {
                        measure(visit, path, newest, warm, rounds);
                    }
                }
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("interrupted");
        }
    }

    /// @param who signs in; nobody if empty
    private record Sight(String who, List<String> paths) {}

    private static List<Sight> sights(String newest) {
        return List.of(
                new Sight("", List.of("/", "/request", "/ask", "/ask/answer", "/help", "/texts", "/signed-out")),
                new Sight("practitioner-01", List.of("/my-sessions", "/my-times")),
                new Sight(
                        "staff-rosa",
                        List.of("/cases/new", "/cases/find", "/cases/" + newest, "/planning", "/questions", "/board")),
                new Sight("chair-lindqvist", List.of("/plans")),
                new Sight("director-obi", List.of("/trends")));
    }

    private static void measure(Visit visit, String path, String newest, int warm, int rounds)
            throws IOException, InterruptedException {
        for (var i = 0; i < warm; i++) {
            visit.read(path);
        }
        var millis = new ArrayList<Double>();
        var last = new byte[0];
        for (var i = 0; i < rounds; i++) {
            var begun = System.nanoTime();
            last = visit.read(path);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        millis.sort(null);
        var its = new OpenLoop.Outcome(millis, 0, 0);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.0f %% | %.1f | %.1f |%n",
                path.replace(newest, "…"),
                its.at(0.5),
                its.at(0.95),
                its.at(0.99),
                100 * its.at(0.5) / (path.equals("/board") ? PATIENCE_WITH_THE_BOARD_MILLIS : PATIENCE_MILLIS),
                last.length / 1024.0,
                (last.length + besides(visit, last)) / 1024.0);
    }

    /// The bytes of what a page names for its look and its script.
    private static long besides(Visit visit, byte[] page) throws IOException, InterruptedException {
        var bytes = 0L;
        var named = BESIDES.matcher(new String(page, StandardCharsets.UTF_8));
        while (named.find()) {
            bytes += visit.read(named.group(1)).length;
        }
        return bytes;
    }

    /// Every second case is screened and asks its people, so that the board has several columns.
    ///
    /// @return the newest of the cases
    private static String fill(OwnOffice office, int cases) throws IOException, InterruptedException {
        var newest = "";
        try (var staff = new Api(office.tokens(), "staff-rosa")) {
            for (var i = 0; i < cases; i++) {
                var its = office.intake().resolve("/api/v1/cases");
                var created = staff.post(
                        its,
                        Map.of(
                                "channel",
                                "PHONE",
                                "firstContactAt",
                                Instant.now()
                                        .minusSeconds(3_600L * (1 + i % 100))
                                        .toString(),
                                "requester",
                                Map.of("phone", "617-555-%04d".formatted(i % 10_000))));
                newest = created.path("id").asText();
                var screened = its.resolve("/api/v1/cases/" + newest);
                if (i % 2 == 1) {
                    Filling.awaiting("the offering to be known to intake", () -> {
                        var answer = staff.edit(
                                screened,
                                screened.resolve(screened.getPath() + "/screening"),
                                Map.of("outcome", "SUITABLE", "offering", "mediation", "format", "EITHER"));
                        return answer.body().contains("offering-unknown") ? null : Api.json("screening", answer);
                    });
                }
            }
        }
        return newest;
    }

    private static void say(String what, Object... details) {
        System.out.println(String.format(Locale.ROOT, what, details));
    }
}
