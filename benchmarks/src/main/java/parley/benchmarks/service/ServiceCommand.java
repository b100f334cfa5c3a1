package parley.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import parley.benchmarks.commands.Command;
import parley.benchmarks.commands.Words;

/// `service`: opens an office of its own, fills it, and asks for options at a steady pace.
public final class ServiceCommand implements Command {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(
                words,
                Set.of(),
                Set.of(
                        "--practitioners",
                        "--rooms",
                        "--days",
                        "--cases",
                        "--rate",
                        "--seconds",
                        "--warm",
                        "--changes",
                        "--seed"));
        asked.files(0, 0);
        var load = new Load(
                asked.number("--practitioners", 2_000, 1, 20_000),
                asked.number("--rooms", 40, 0, 1_000),
                asked.number("--days", 60, 1, 200),
                asked.number("--cases", 8, 1, 100),
                asked.number("--rate", 50, 1, 5_000),
                Math.min(600, asked.seconds("--seconds", 60)),
                Math.min(600, asked.seconds("--warm", 60)),
                asked.number("--changes", 1, 0, 100),
                asked.number("--seed", 1, 0, Integer.MAX_VALUE));
        try (var office = new OwnOffice()) {
            measure(office, load);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("interrupted");
        }
    }

    private record Load(
            int practitioners,
            int rooms,
            int days,
            int cases,
            int rate,
            double seconds,
            double warm,
            int changes,
            int seed) {}

    private static void measure(OwnOffice office, Load load) throws IOException, InterruptedException {
        say("opening an office of its own; its services run with %s", office.flags());
        office.open();
        var empty = office.heapOfScheduling();
        var questions = fill(office, load);
        // What was written past the service is read by one that does not know the time before.
        say("opening it again");
        office.reopen();
        try (var staff = new Api(office.tokens(), "staff-rosa")) {
            var begun = System.nanoTime();
            Api.json("the first question", staff.get(questions.getFirst()));
            say("the first answer after a start takes %.0f ms", (System.nanoTime() - begun) / 1e6);
            var loop = new OpenLoop(staff, questions);
            say(
                    "warming up for %.0f s, then asking for %.0f s, %d time(s)",
                    load.warm(), load.seconds(), load.changes() > 0 ? 2 : 1);
            loop.ask(load.rate(), load.warm());
            System.out.println("""

                    | load | asked | without answer | answers a second | p50 ms | p95 ms | p99 ms | slowest ms |
                    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""");
            row("nothing changes", load, loop.ask(load.rate(), load.seconds()));
            if (load.changes() > 0) {
                row("%d change(s) a second".formatted(load.changes()), load, changing(office, staff, loop, load));
            }
            say("%nlooking at what scheduling holds in memory");
            memory(staff, office, empty, load);
        }
        say("closing the office and forgetting what it held");
    }

    private static List<URI> fill(OwnOffice office, Load load) throws IOException, InterruptedException {
        try (var staff = new Api(office.tokens(), "staff-rosa")) {
            var filling = new Filling(office, staff, load.seed());
            var begun = System.nanoTime();
            filling.roster(load.practitioners());
            say("%,d practitioners are on the roster after %.0f s", load.practitioners(), seconds(begun));
            filling.rooms(load.rooms());
            var bookings = filling.bookings(load.days());
            say("%,d bookings stand in the next %d days", bookings, load.days());
            var questions = new ArrayList<URI>();
            for (var i = 0; i < load.cases(); i++) {
                questions.add(filling.aCase(i));
            }
            say("%d cases have options; %.0f s so far", questions.size(), seconds(begun));
            return questions;
        }
    }

    /// The same while practitioners say, one after the other, that they are away for an hour.
    private static OpenLoop.Outcome changing(OwnOffice office, Api staff, OpenLoop loop, Load load)
            throws IOException, InterruptedException {
        var whose = new ArrayList<String>();
        staff.read(office.scheduling().resolve("/api/v1/practitioners"))
                .path("items")
                .forEach(one -> whose.add(one.path("id").asText()));
        var day = LocalDate.now(ZONE).plusDays(3);
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var count = new int[1];
            clock.scheduleAtFixedRate(
                    () -> {
                        var number = count[0]++;
                        var from =
                                day.plusDays(number % 20).atTime(LocalTime.NOON).atZone(ZONE);
                        try {
                            staff.put(
                                    office.scheduling()
                                            .resolve("/api/v1/practitioners/" + whose.get(number % whose.size())
                                                    + "/exceptions/" + UUID.randomUUID()),
                                    Map.of(
                                            "from", from.toOffsetDateTime().toString(),
                                            "to",
                                                    from.plusHours(1)
                                                            .toOffsetDateTime()
                                                            .toString(),
                                            "willingness", "AWAY"));
                        } catch (IOException trouble) {
                            say("a change was not taken: %s", String.valueOf(trouble.getMessage()));
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    0,
                    1_000_000 / load.changes(),
                    TimeUnit.MICROSECONDS);
            var outcome = loop.ask(load.rate(), load.seconds());
            clock.shutdownNow();
            return outcome;
        }
    }

    private static void row(String what, Load load, OpenLoop.Outcome its) {
        System.out.printf(
                Locale.ROOT,
                "| %d a second for %.0f s, %s | %,d | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                load.rate(),
                load.seconds(),
                what,
                its.millis().size() + its.errors(),
                its.errors(),
                its.millis().size() / its.seconds(),
                its.at(0.5),
                its.at(0.95),
                its.at(0.99),
                its.at(1));
    }

    /// What answering has left in memory, and what the service itself says of its index.
    private static void memory(Api staff, OwnOffice office, long empty, Load load)
            throws IOException, InterruptedException {
        var more = office.heapOfScheduling() - empty;
        say(
                "scheduling holds %.1f MB more than in a small office: %.1f MB for 1,000 practitioners",
                more / 1e6, 1e3 * more / 1e6 / load.practitioners());
        staff.get(office.scheduling().resolve("/q/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith("parley_index_"))
                .forEach(System.out::println);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String what, Object... details) {
        System.out.println(String.format(Locale.ROOT, what, details));
    }
}
