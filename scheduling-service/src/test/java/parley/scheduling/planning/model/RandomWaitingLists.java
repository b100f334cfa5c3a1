package parley.scheduling.planning.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.planning.model.WaitingList.Room;
import parley.scheduling.planning.model.WaitingList.Wish;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Small waiting lists, most of them over a week in which clocks change, with people in several cases and few
/// differences between practitioners, so that many options are equal.
final class RandomWaitingLists {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"));

    /// Mondays of weeks in which clocks change in one of the zones, and two of no interest.
    private static final List<LocalDate> MONDAYS = List.of(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 23),
            LocalDate.of(2026, 3, 30),
            LocalDate.of(2026, 9, 28),
            LocalDate.of(2026, 10, 19),
            LocalDate.of(2026, 10, 26),
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 12, 28));

    private final SplittableRandom random;
    private OfficeDays days = OfficeDays.of(new Grid(Instant.EPOCH, 1), ZoneId.of("UTC"));
    private Window horizon = Window.of(Instant.EPOCH, Grid.QUARTER);

    RandomWaitingLists(long seed) {
        random = new SplittableRandom(seed);
    }

    WaitingList next() {
        return next(2 + random.nextInt(4), 0.55);
    }

    /// @param likely how likely it is that somebody is there on a day
    WaitingList next(int cases, double likely) {
        var zone = pick(ZONES);
        var monday = pick(MONDAYS);
        var from = monday.atStartOfDay(zone).toInstant();
        horizon = new Window(
                from, monday.plusDays(6 + random.nextInt(4)).atStartOfDay(zone).toInstant());
        days = OfficeDays.of(Grid.covering(horizon), zone);
        var practitioners = some(2 + random.nextInt(6), _ -> practitioner(zone, likely));
        var participants = some(2 + random.nextInt(5), _ -> participant(zone, likely));
        var rooms = some(random.nextInt(4), _ -> room(zone));
        return new WaitingList(
                days,
                hours(zone, 0.9),
                hours(zone, 0.95),
                random.nextInt(4),
                random.nextInt(3),
                practitioners,
                participants,
                rooms,
                some(cases, _ -> aCase(practitioners.size(), participants.size())),
                List.of());
    }

    private Practitioner practitioner(ZoneId zone, double likely) {
        return new Practitioner(
                pick(List.of(Experience.LEAD, Experience.LEAD, Experience.EXPERIENCED, Experience.NOVICE)),
                hours(random.nextInt(3) == 0 ? pick(ZONES) : zone, likely),
                taken(),
                some(random.nextInt(3) / 2, _ -> random.nextInt(days.quarters())),
                1 + random.nextInt(2),
                1 + random.nextInt(3),
                random.nextInt(3));
    }

    private Participant participant(ZoneId zone, double likely) {
        return new Participant(hours(random.nextInt(4) == 0 ? pick(ZONES) : zone, likely + 0.2), taken());
    }

    private Room room(ZoneId zone) {
        return new Room(
                3 + random.nextInt(5),
                random.nextInt(4),
                random.nextInt(4),
                random.nextInt(3) == 0
                        ? hours(zone, 0.8)
                        : Timeline.empty(days.quarters()).not(),
                taken());
    }

    private Case aCase(int practitioners, int participants) {
        var people = new HashSet<>(some(1 + random.nextInt(3), _ -> random.nextInt(participants)));
        var need = 1 + random.nextInt(5) % 2 + (random.nextInt(5) == 0 ? 1 : 0);
        var contact = random.nextInt(300) - 200;
        var earliest = Math.max(contact, random.nextInt(200));
        var target = earliest + random.nextInt(500);
        var form = random.nextInt(3);
        return new Case(
                Math.min(2, need),
                pick(List.of(4, 6, 8, 5)),
                List.copyOf(people),
                members(practitioners, 5),
                some(random.nextInt(4), _ -> new Wish(members(practitioners, 2), pick(List.of(30, 5, 1, 2)))),
                people.size() + need,
                random.nextInt(3) == 0 ? 1 : 0,
                form != 0,
                form != 1,
                contact,
                earliest,
                target,
                target + random.nextInt(400));
    }

    private BitSet members(int of, int times) {
        var members = new BitSet();
        IntStream.range(0, of).filter(_ -> random.nextInt(times) > 0).forEach(members::set);
        return members;
    }

    private Timeline hours(ZoneId zone, double likely) {
        var windows = new ArrayList<Window>();
        for (var day : DayOfWeek.values()) {
            if (random.nextDouble() < likely) {
                var start = LocalTime.of(random.nextInt(3) * 5, pick(List.of(0, 0, 30, 5)));
                var end = random.nextInt(3) == 0 ? LocalTime.MIDNIGHT : start.plusHours(3 + random.nextInt(9));
                windows.addAll(new WeeklyHours(day, start, end, zone).during(horizon));
            }
        }
        return days.grid().inwards(windows);
    }

    private Timeline taken() {
        return days.grid()
                .outwards(some(
                        random.nextInt(3) / 2,
                        _ -> Window.of(
                                horizon.from().plus(Duration.ofMinutes(random.nextInt(10_000))),
                                Duration.ofMinutes(10L + random.nextInt(300)))));
    }

    private <T> List<T> some(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
