package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.scheduling.planning.model.CaseOptions.Spread;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

/// Options against trying everything, whole options in order, in thousands of small worlds with sessions in them.
///
/// `-Dparley.seed=…` repeats a run.
class CaseOptionsPropertyTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final int QUESTIONS =
            switch (System.getProperty("parley.tier", "test")) {
                case "soak" -> 60_000;
                case "quick" -> 1_000;
                default -> 4_000;
            };

    @Test
    void findsWhatTryingEverythingFinds() {
        var worlds = new Worlds(SEED);
        var answered = 0;
        var withTies = 0;
        var amongBooked = 0;
        for (var asked = 0; asked < QUESTIONS; ) {
            var world = worlds.next();
            var options = new CaseOptions(world.list());
            world.booked().forEach(options::book);
            for (var index = 0; index < world.list().cases().size(); index++, asked++) {
                var spread = Spread.values()[asked % 2];
                var most = 1 + asked % 9;
                var found = options.best(index, most, spread);
                assertThat(found)
                        .as("question %d of seed %d", asked, SEED)
                        .isEqualTo(new EveryOption(world.list(), world.booked()).best(index, most, spread));
                answered += found.isEmpty() ? 0 : 1;
                withTies += hasTie(found) ? 1 : 0;
                amongBooked += found.isEmpty() || world.booked().isEmpty() ? 0 : 1;
            }
        }
        System.out.printf(
                "Seed %d, %d questions, %d with options, %d with ties, %d among booked sessions%n",
                SEED, QUESTIONS, answered, withTies, amongBooked);
        assertThat(answered).as("questions worth asking").isGreaterThan(QUESTIONS / 4);
        assertThat(withTies).as("answers with ties").isGreaterThan(QUESTIONS / 20);
        assertThat(amongBooked).as("answers among booked sessions").isGreaterThan(QUESTIONS / 20);
    }

    @Test
    void aSessionTakenOutLeavesNoTrace() {
        var worlds = new Worlds(SEED + 1);
        for (var i = 0; i < QUESTIONS / 20; i++) {
            var world = worlds.next();
            var options = new CaseOptions(world.list());
            world.booked().forEach(options::book);
            world.booked().forEach(session -> options.release(session.index()));
            for (var index = 0; index < world.list().cases().size(); index++) {
                assertThat(options.best(index, 3, Spread.BEST_PER_START))
                        .as("world %d of seed %d", i, SEED + 1)
                        .isEqualTo(new EveryOption(world.list(), List.of()).best(index, 3, Spread.BEST_PER_START));
            }
        }
    }

    /// Somebody who is always there, and has time for one session after the other.
    @Test
    void everySessionHasItsPauseBeforeTheNextOne() {
        var days = OfficeDays.of(new Grid(Instant.parse("2026-06-01T00:00:00Z"), 2 * 96), ZoneId.of("UTC"));
        var none = Timeline.empty(2 * 96);
        var all = none.not();
        var everybody = new BitSet();
        everybody.set(0);
        for (var pause = 0; pause < 5; pause++) {
            var cases = new ArrayList<Case>();
            for (var length : List.of(4, 3, 7)) {
                cases.add(new Case(
                        1, length, List.of(cases.size()), everybody, List.of(), 0, 0, false, true, 0, 0, 190, 190));
            }
            var list = new WaitingList(
                    days,
                    all,
                    all,
                    pause,
                    1,
                    List.of(new Practitioner(Experience.LEAD, all, none, List.of(), 9, 9, 0)),
                    List.of(new Participant(all, none), new Participant(all, none), new Participant(all, none)),
                    List.of(),
                    cases,
                    List.of());
            var booked = List.of(
                    new Session(0, 40, 0, Session.NOBODY, Session.ONLINE),
                    new Session(1, 60, 0, Session.NOBODY, Session.ONLINE));
            var options = new CaseOptions(list);
            booked.forEach(options::book);
            assertThat(options.best(2, 500, Spread.BEST_PER_START))
                    .as("pause %d", pause)
                    .isEqualTo(new EveryOption(list, booked).best(2, 500, Spread.BEST_PER_START));
            assertThat(options.best(0, 500, Spread.BEST_PER_START))
                    .as("pause %d", pause)
                    .isEqualTo(new EveryOption(list, booked).best(0, 500, Spread.BEST_PER_START));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedDefectDoesNotGoUnnoticed(LessThanTheTruth defect) {
        var worlds = new Worlds(SEED);
        var noticed = false;
        for (var i = 0; i < 1_500 && !noticed; i++) {
            var world = worlds.next();
            var told = defect.of(world.list());
            var options = new CaseOptions(told);
            world.booked().forEach(options::book);
            for (var index = 0; index < told.cases().size(); index++) {
                var right = new EveryOption(world.list(), world.booked()).best(index, 3, Spread.EVERY_COMBINATION);
                noticed |= !options.best(index, 3, Spread.EVERY_COMBINATION).equals(right);
            }
        }
        assertThat(noticed).isTrue();
    }

    private static boolean hasTie(List<Choice> found) {
        for (var i = 1; i < found.size(); i++) {
            var one = found.get(i - 1);
            var other = found.get(i);
            if (one.soft() == other.soft() && one.late() == other.late()) {
                return true;
            }
        }
        return false;
    }

    private record World(WaitingList list, List<Session> booked) {}

    /// Waiting lists some of whose cases have a session already, any that is possible.
    private static final class Worlds {

        private final RandomWaitingLists lists;
        private final SplittableRandom random;

        Worlds(long seed) {
            lists = new RandomWaitingLists(seed);
            random = new SplittableRandom(seed);
        }

        World next() {
            var list = lists.next();
            var booked = new ArrayList<Session>();
            for (var index = 0; index < list.cases().size(); index++) {
                if (random.nextBoolean()) {
                    var possible = new EveryOption(list, booked).best(index, 200, Spread.EVERY_COMBINATION);
                    if (!possible.isEmpty()) {
                        booked.add(possible.get(random.nextInt(possible.size())).session());
                    }
                }
            }
            return new World(list, List.copyOf(booked));
        }
    }
}
