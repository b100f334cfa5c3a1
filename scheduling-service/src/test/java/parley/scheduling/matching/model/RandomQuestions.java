package parley.scheduling.matching.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.events.MeetingFormat;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Small questions, half of them in weeks in which clocks change, some in zones that are half or three quarters of an
/// hour apart from others.
final class RandomQuestions {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"));

    private static final List<LocalDate> CLOCK_CHANGES = List.of(
            LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 4, 5));

    private static final List<String> LANGUAGES = List.of("en", "es", "zh");
    private static final List<String> PLACES = List.of("CAMPUS", "HILL", "ONLINE");
    private static final List<String> FEATURES = List.of("STEP_FREE", "QUIET");

    private final SplittableRandom random;

    RandomQuestions(long seed) {
        random = new SplittableRandom(seed);
    }

    Question next() {
        var need = random.nextInt(10) < 7 ? 2 : 1 + random.nextInt(3);
        return next(need, 2 + random.nextInt(5));
    }

    /// So many practitioners that they fill more than one word of bits, many of them alike.
    Question nextWithACrowd() {
        return next(random.nextInt(4) == 0 ? 1 : 2, 60 + random.nextInt(80));
    }

    /// @param need how many practitioners sit in the session
    /// @param among how many there are
    Question next(int need, int among) {
        var zone = pick(ZONES);
        var base = random.nextBoolean()
                ? pick(CLOCK_CHANGES).minusDays(random.nextInt(2))
                : LocalDate.of(2026, 1, 5).plusDays(random.nextInt(330));
        var origin = Grid.floor(base.atStartOfDay(zone).toInstant());
        var starts = IntStream.range(0, 2 + random.nextInt(9))
                .mapToObj(_ -> origin.plus(Grid.QUARTER.multipliedBy(random.nextInt(250))))
                .distinct()
                .sorted()
                .toList();
        return new Question(
                needs(need, origin),
                opening(zone),
                starts,
                some(1 + random.nextInt(3), _ -> participant(starts, origin)),
                some(among, (order, from) -> practitioner(order, among, from), origin),
                some(random.nextInt(6), i -> room(i, zone, origin)),
                random.nextBoolean() ? Spread.BEST_PER_START : Spread.EVERY_COMBINATION);
    }

    private Needs needs(int need, Instant origin) {
        return new Needs(
                need,
                Duration.ofMinutes(pick(List.of(60, 90, 100, 120))),
                pick(List.of(MeetingFormat.values())),
                need + 1 + random.nextInt(4),
                random.nextInt(4) == 0 ? Set.of(pick(FEATURES)) : Set.of(),
                random.nextInt(3) == 0,
                Set.copyOf(some(random.nextInt(3), _ -> pick(LANGUAGES))),
                origin.minus(Duration.ofMinutes(random.nextInt(6000))),
                origin.plus(Duration.ofMinutes(random.nextInt(3000))));
    }

    private OpeningTimes opening(ZoneId zone) {
        return new OpeningTimes(
                zone,
                random.nextInt(5) == 0 ? List.of() : daily(zone),
                daily(zone),
                Duration.ofMinutes(15L * random.nextInt(3)),
                Duration.ofMinutes(15L * random.nextInt(2)));
    }

    private List<WeeklyHours> daily(ZoneId zone) {
        var from = LocalTime.of(random.nextInt(9), pick(List.of(0, 0, 30, 10)));
        var to = pick(List.of(LocalTime.MIDNIGHT, LocalTime.of(18, 0), LocalTime.of(21, 20)));
        return IntStream.rangeClosed(1, 7)
                .filter(_ -> random.nextInt(7) > 0)
                .mapToObj(day -> new WeeklyHours(DayOfWeek.of(day), from, to, zone))
                .toList();
    }

    private Participant participant(List<Instant> starts, Instant origin) {
        var ticked = new HashSet<Instant>();
        starts.stream().filter(_ -> random.nextInt(10) < 9).forEach(ticked::add);
        return new Participant(
                ticked, windows(random.nextInt(2), origin, 400), windows(random.nextInt(2), origin, 150));
    }

    private Practitioner practitioner(int order, int among, Instant origin) {
        var zone = pick(ZONES);
        var hours = new ArrayList<WeeklyHours>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(10) < 8) {
                var from = LocalTime.of(random.nextInt(10), pick(List.of(0, 0, 0, 5, 30, 45)));
                hours.add(new WeeklyHours(
                        day, from, from.plusHours(4 + random.nextInt(8)).withMinute(pick(List.of(0, 15, 50))), zone));
            }
            if (random.nextInt(10) < 4) {
                hours.add(new WeeklyHours(day, LocalTime.of(10 + random.nextInt(4), 0), LocalTime.MIDNIGHT, zone));
            }
        }
        return new Practitioner(
                new PractitionerId(new UUID(7, order)),
                pick(List.of(Experience.LEAD, Experience.LEAD, Experience.EXPERIENCED, Experience.NOVICE)),
                Set.copyOf(some(1 + random.nextInt(2), _ -> pick(LANGUAGES))),
                presence(hours, origin),
                windows(random.nextInt(2), origin, 200),
                some(random.nextInt(3), _ -> somewhen(origin)),
                new Caps(1 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(5), spent(origin, zone)),
                Duration.ofMinutes(pick(List.of(0, 15, 30, 40, 60))),
                random.nextInt(4) > 0 ? Set.of("CAMPUS", "HILL", "ONLINE") : Set.of(pick(PLACES)),
                random.nextInt(4),
                Set.copyOf(some(
                        random.nextInt(3), _ -> new PractitionerId(new UUID(7, random.nextInt(Math.max(7, among)))))),
                random.nextInt(5) == 0);
    }

    /// Now and then somebody had sessions of which only their number is left.
    private Map<YearMonth, Integer> spent(Instant origin, ZoneId zone) {
        return random.nextInt(4) > 0
                ? Map.of()
                : Map.of(YearMonth.from(origin.atZone(zone)).plusMonths(random.nextInt(2)), 1 + random.nextInt(3));
    }

    /// One rule out of five only if need be, and now and then a date on which it is not as usual.
    private Presence presence(List<WeeklyHours> hours, Instant origin) {
        var free = new ArrayList<>(hours);
        var ifNeedBe = new ArrayList<WeeklyHours>();
        hours.stream().filter(_ -> random.nextInt(5) == 0).forEach(rule -> {
            free.remove(rule);
            ifNeedBe.add(rule);
        });
        return new Presence(
                free,
                ifNeedBe,
                windows(random.nextInt(3) / 2, origin, 400),
                windows(random.nextInt(4) / 3, origin, 300),
                windows(random.nextInt(2), origin, 300));
    }

    private Room room(int order, ZoneId zone, Instant origin) {
        return new Room(
                new RoomId(new UUID(8, order)),
                pick(List.of("CAMPUS", "CAMPUS", "HILL")),
                3 + random.nextInt(8),
                Set.copyOf(some(random.nextInt(3), _ -> pick(FEATURES))),
                daily(zone),
                windows(random.nextInt(3) / 2, origin, 500),
                windows(random.nextInt(3) / 2, origin, 500),
                windows(random.nextInt(2), origin, 200),
                random.nextInt(6));
    }

    private List<Window> windows(int count, Instant origin, int longest) {
        return some(count, _ -> Window.of(somewhen(origin), Duration.ofMinutes(20L + random.nextInt(longest))));
    }

    private Instant somewhen(Instant origin) {
        return origin.plus(Duration.ofMinutes(random.nextInt(4300)));
    }

    private <T> List<T> some(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    private <T> List<T> some(int count, BiFunction<Integer, Instant, T> one, Instant origin) {
        return IntStream.range(0, count).mapToObj(i -> one.apply(i, origin)).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
