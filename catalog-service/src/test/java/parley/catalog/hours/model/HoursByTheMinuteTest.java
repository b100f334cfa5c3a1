package parley.catalog.hours.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.catalog.hours.model.Openness.Closed;
import parley.catalog.hours.model.Openness.NotStated;
import parley.catalog.hours.model.Openness.Open;

/// Made-up hours, asked at any moment, against somebody who stands before the door and looks at the clock on the wall
/// each minute. The walker knows nothing of offsets: what is to begin has begun once the wall has shown its time.
class HoursByTheMinuteTest {

    private static final int OFFICES = "soak".equals(System.getProperty("parley.tier")) ? 300 : 4;

    /// How long the walker stands there: the change of the clock is in the middle.
    private static final int DAYS = 9;

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08",
        "America/New_York, 2026-11-01",
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        // By half an hour.
        "Australia/Lord_Howe, 2026-04-05",
        "Australia/Lord_Howe, 2026-10-04",
        // At midnight, so that a day begins at one.
        "Africa/Cairo, 2026-04-24",
        "Africa/Cairo, 2026-10-30",
        // A date that was left out.
        "Pacific/Apia, 2011-12-30",
        "Asia/Kolkata, 2026-06-15"
    })
    void everyMinuteIsAsTheWalkerSeesIt(String zone, LocalDate change) {
        for (var seed = 0; seed < OFFICES; seed++) {
            var random = new Random(seed * 31L + change.toEpochDay());
            var hours = someHours(random, ZoneId.of(zone), change);
            var from = change.minusDays(DAYS / 2).atStartOfDay(hours.zone()).toInstant();
            var minutes = DAYS * 24 * 60;

            var seen = walk(hours, from, minutes);
            var changes = nextChanges(seen);
            for (var minute = 0; minute < minutes; minute += 1 + random.nextInt(3)) {
                var asked = minute;
                var made = seed;
                var answer = hours.at(from.plusSeconds(60L * minute));

                assertThat(answer instanceof Open)
                        .as(() -> "%s, office %d, minute %d: %s".formatted(zone, made, asked, hours))
                        .isEqualTo(seen[minute]);
                checkNextChange(answer, from, changes[minute], minutes);
            }
        }
    }

    /// The next change that is told is the next that the walker sees, if the walker stands there long enough.
    private static void checkNextChange(Openness told, Instant from, int next, int minutes) {
        var said =
                switch (told) {
                    case Open open -> open.until();
                    case Closed closed -> closed.opensAt();
                    case NotStated _ -> Optional.<Instant>empty();
                };
        if (next < minutes) {
            assertThat(said).contains(from.plusSeconds(60L * next));
        } else {
            said.ifPresent(at -> assertThat(at).isAfterOrEqualTo(from.plusSeconds(60L * minutes)));
        }
    }

    /// For each minute, the first later one that differs.
    private static int[] nextChanges(boolean[] seen) {
        var next = new int[seen.length];
        for (var minute = seen.length - 1; minute >= 0; minute--) {
            var last = minute == seen.length - 1;
            next[minute] = last ? seen.length : seen[minute + 1] != seen[minute] ? minute + 1 : next[minute + 1];
        }
        return next;
    }

    private static boolean[] walk(Hours hours, Instant from, int minutes) {
        var announced = announced(hours, LocalDate.ofInstant(from, hours.zone()).minusDays(4), 8 + DAYS);
        var begun = new boolean[announced.size()];
        var ended = new boolean[announced.size()];
        var seen = new boolean[minutes];
        // The walker has stood there for some days before anybody asks.
        var before = 5 * 24 * 60;
        for (var minute = -before; minute < minutes; minute++) {
            var wall = LocalDateTime.ofInstant(from.plusSeconds(60L * minute), hours.zone());
            var open = false;
            for (var i = 0; i < announced.size(); i++) {
                begun[i] |= !wall.isBefore(announced.get(i)[0]);
                ended[i] |= !wall.isBefore(announced.get(i)[1]);
                open |= begun[i] && !ended[i];
            }
            if (minute >= 0) {
                seen[minute] = open;
            }
        }
        return seen;
    }

    /// What hangs beside the door for each date: from, and to.
    private static List<LocalDateTime[]> announced(Hours hours, LocalDate first, int days) {
        var all = new ArrayList<LocalDateTime[]>();
        for (var date = first; date.isBefore(first.plusDays(days)); date = date.plusDays(1)) {
            var day = date;
            var other = hours.otherDays().stream()
                    .filter(one -> one.on().equals(day))
                    .toList();
            Stream<Range> ranges;
            if (!other.isEmpty()) {
                ranges = other.stream().flatMap(one -> one.open().stream());
            } else if (hours.holidays().contains(day)) {
                ranges = Stream.empty();
            } else {
                ranges = hours.week().stream()
                        .filter(span -> span.day() == day.getDayOfWeek())
                        .map(span -> new Range(span.from(), span.to()));
            }
            ranges.forEach(range -> all.add(new LocalDateTime[] {
                day.atTime(range.from()),
                range.to().isAfter(range.from())
                        ? day.atTime(range.to())
                        : day.plusDays(1).atTime(range.to())
            }));
        }
        return all;
    }

    private static Hours someHours(Random random, ZoneId zone, LocalDate around) {
        var week = new ArrayList<Span>();
        for (var day : DayOfWeek.values()) {
            for (var i = random.nextInt(3); i > 0; i--) {
                week.add(new Span(day, someTime(random), someTime(random)));
            }
        }
        var other = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> new OtherDay(
                        around.plusDays(random.nextInt(DAYS) - DAYS / 2),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(_ -> new Range(someTime(random), someTime(random)))
                                .toList(),
                        Optional.empty()))
                .toList();
        Set<LocalDate> holidays = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> around.plusDays(random.nextInt(DAYS) - DAYS / 2))
                .collect(Collectors.toSet());
        return new Hours(zone, week, other, holidays);
    }

    /// Often near midnight and the hours at which clocks change, where mistakes are made.
    private static LocalTime someTime(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> LocalTime.of(random.nextInt(4), random.nextInt(60));
            case 1 -> LocalTime.of(random.nextInt(4), 30 * random.nextInt(2));
            case 2 -> LocalTime.of(23, random.nextInt(60));
            default -> LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        };
    }
}
