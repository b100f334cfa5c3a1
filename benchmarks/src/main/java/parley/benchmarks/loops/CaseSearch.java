package parley.benchmarks.loops;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import parley.events.MeetingFormat;
import parley.scheduling.matching.model.ExactSearch;
import parley.scheduling.matching.model.LineUp;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.OpeningTimes;
import parley.scheduling.matching.model.Participant;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Presence;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.matching.model.Repairs;
import parley.scheduling.matching.model.Room;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// The search that the service answers with, without its database: a large office with two months of sessions, 40
/// rooms, and cases with 15 ticked starts.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class CaseSearch {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int QUESTIONS = 256;

    /// How many there are.
    @Param({"2000"})
    public int practitioners;

    private final Random random = new Random(20_261_121L);
    private final List<Question> questions = new ArrayList<>();
    private int next;

    @Setup
    public void fill() {
        var all = IntStream.range(0, practitioners).mapToObj(this::practitioner).toList();
        var rooms = IntStream.range(0, 40).mapToObj(this::room).toList();
        var wide = new Window(at(0, 0), at(63, 0));
        var everybody = LineUp.over(all, wide, Optional.empty());
        rooms.forEach(room -> room.laidOut(wide));
        for (var i = 0; i < QUESTIONS; i++) {
            questions.add(question(everybody, rooms));
        }
        var bytes =
                everybody.bytes() + all.stream().mapToLong(Practitioner::bytes).sum();
        System.out.printf(Locale.ROOT, "laid out: %.1f MB for 1,000 practitioners%n", bytes / 1e3 / practitioners);
    }

    /// The three best options of the next case.
    @Benchmark
    public void options(Blackhole answer) {
        answer.consume(new ExactSearch().find(following(), 3));
    }

    /// These, and what else would open a start: all that an answer of the service holds.
    @Benchmark
    public void optionsAndRepairs(Blackhole answer) {
        var question = following();
        answer.consume(new ExactSearch().find(question, 3));
        answer.consume(Repairs.of(question));
    }

    private Question following() {
        next = (next + 1) % QUESTIONS;
        return questions.get(next);
    }

    private Question question(LineUp everybody, List<Room> rooms) {
        var first = 1 + random.nextInt(20);
        var starts = IntStream.range(0, 15)
                .mapToObj(i -> at(first + i / 3 + (i / 3 + first) / 5 * 2, 9 + 3 * (i % 3)))
                .distinct()
                .toList();
        var tied = random.nextInt(50);
        return new Question(
                new Needs(
                        2,
                        Duration.ofMinutes(120),
                        random.nextBoolean() ? MeetingFormat.IN_PERSON : MeetingFormat.EITHER,
                        4,
                        Set.of(),
                        false,
                        random.nextBoolean() ? Set.of("en") : Set.of("en", "es"),
                        at(0, 0),
                        starts.get(7)),
                new OpeningTimes(ZONE, week(8, 18), week(8, 21), Duration.ofMinutes(30), Duration.ofMinutes(15)),
                starts,
                List.of(participant(starts), participant(starts)),
                everybody.tied(everybody.stream()
                        .map(Practitioner::id)
                        .filter(id -> Math.floorMod(id.hashCode(), 50) == tied)
                        .collect(toSet())),
                rooms,
                Spread.BEST_PER_START);
    }

    private Participant participant(List<Instant> starts) {
        return new Participant(
                Set.copyOf(starts.stream().filter(_ -> random.nextInt(4) > 0).toList()), List.of(), List.of());
    }

    private Practitioner practitioner(int order) {
        var sessions = new ArrayList<Instant>();
        for (var day = random.nextInt(9); day < 60; day += 4 + random.nextInt(9)) {
            sessions.add(at(day, 9 + random.nextInt(8)));
        }
        var hours = week(8 + random.nextInt(4), 14 + random.nextInt(6));
        return new Practitioner(
                new PractitionerId(new UUID(random.nextLong(), order)),
                Experience.values()[random.nextInt(3)],
                random.nextInt(5) == 0 ? Set.of("en", "es") : Set.of("en"),
                new Presence(
                        hours.subList(0, 2 + random.nextInt(3)),
                        hours.subList(4, 5),
                        List.of(),
                        List.of(),
                        Stream.generate(() -> Window.of(at(random.nextInt(60), 10), Duration.ofHours(2)))
                                .limit(20)
                                .toList()),
                sessions.stream()
                        .map(start -> Window.of(start, Duration.ofMinutes(150)))
                        .toList(),
                sessions,
                new Caps(1, 2, 8),
                Duration.ofMinutes(30),
                Set.of("CAMPUS", "ONLINE"),
                sessions.size() / 2,
                Set.of(),
                false);
    }

    private Room room(int order) {
        return new Room(
                new RoomId(new UUID(8, order)),
                "CAMPUS",
                3 + random.nextInt(9),
                Set.of(),
                week(8, 20),
                List.of(),
                List.of(),
                IntStream.range(0, 120)
                        .mapToObj(i -> Window.of(at(i / 2, i % 2 == 0 ? 9 : 13), Duration.ofMinutes(135)))
                        .filter(_ -> random.nextInt(3) > 0)
                        .toList(),
                random.nextInt(3));
    }

    private static List<WeeklyHours> week(int from, int to) {
        return Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new WeeklyHours(day, LocalTime.of(from, 0), LocalTime.of(to, 0), ZONE))
                .toList();
    }

    private static Instant at(int day, int hour) {
        return TODAY.plusDays(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
