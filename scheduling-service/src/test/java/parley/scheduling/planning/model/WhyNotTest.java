package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.planning.model.WaitingList.Room;
import parley.scheduling.planning.model.WhyNot.Repair;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.Timeline;

/// Every repair is made, one at a time, and the starts that it opens are counted by trying everything.
class WhyNotTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final int LISTS =
            switch (System.getProperty("parley.tier", "test")) {
                case "soak" -> 1_500;
                case "quick" -> 60;
                default -> 100;
            };

    @Test
    void aRepairOpensExactlyAsManyStartsAsItSays() {
        var lists = new RandomWaitingLists(SEED);
        var seen = new HashSet<Class<?>>();
        for (var i = 0; i < LISTS; i++) {
            var list = asked(lists.next(2, 0.5), i);
            var said = new CaseOptions(list).whyNot(0);
            assertThat(said.repairs()).as("list %d", i).containsExactlyInAnyOrderElementsOf(byTryingEverything(list));
            said.repairs().forEach(repair -> seen.add(repair.getClass()));
        }
        assertThat(seen).as("sorts of repairs seen").hasSize(4);
    }

    @Test
    void everyStartWithoutAnOptionIsCountedOnce() {
        var lists = new RandomWaitingLists(SEED + 1);
        for (var i = 0; i < LISTS; i++) {
            var list = asked(lists.next(2, 0.5), i);
            var said = new CaseOptions(list).whyNot(0);
            var lost = said.lost().values().stream().mapToInt(count -> count).sum();
            assertThat(said.lookedAt() - lost)
                    .as("list %d", i)
                    .isEqualTo(open(list).size());
        }
    }

    @Test
    void onlyStartsThatPeopleWereAskedAboutAreLookedAt() {
        var lists = new RandomWaitingLists(SEED + 2);
        for (var i = 0; i < LISTS; i++) {
            var open = lists.next(2, 0.5);
            var asked = TickedStarts.of(open, i);
            var ticked = asked.cases().getFirst().starts().orElseThrow();
            var counted = IntStream.range(0, open.days().quarters())
                    .filter(ticked::has)
                    .filter(start -> openAt(open, start))
                    .count();
            assertThat(new CaseOptions(asked).whyNot(0).lookedAt())
                    .as("list %d", i)
                    .isEqualTo((int) counted);
        }
    }

    /// Whether the office is open to some form of the first case then, and the case may begin then at all.
    private static boolean openAt(WaitingList list, int start) {
        var its = list.cases().getFirst();
        var end = start + its.quarters();
        return start >= its.earliest()
                && start < its.deadline()
                && end <= list.days().quarters()
                && (its.inPerson() && IntStream.range(start, end).allMatch(list.inPerson()::has)
                        || its.online() && IntStream.range(start, end).allMatch(list.online()::has));
    }

    private static WaitingList asked(WaitingList list, int seed) {
        return seed % 2 == 0 ? list : TickedStarts.of(list, seed);
    }

    private static Set<Repair> byTryingEverything(WaitingList list) {
        var before = open(list);
        var repairs = new HashSet<Repair>();
        for (var day = 0; day < list.days().days(); day++) {
            var practitioner = opened(withPractitioner(list, day), before);
            if (practitioner > 0) {
                repairs.add(new Repair.OneMorePractitioner(day, practitioner));
            }
            var room = opened(withRoom(list, day), before);
            if (room > 0) {
                repairs.add(new Repair.OneMoreRoom(day, room));
            }
        }
        repairs.addAll(halfHours(list, before));
        var online = list.cases().getFirst().online() ? 0 : opened(online(list), before);
        if (online > 0) {
            repairs.add(new Repair.OnlineInstead(online));
        }
        return repairs;
    }

    private static Set<Integer> open(WaitingList list) {
        var every = new EveryOption(list, List.of());
        var open = new HashSet<Integer>();
        IntStream.range(0, list.days().quarters())
                .filter(start -> !every.at(0, start).isEmpty())
                .forEach(open::add);
        return open;
    }

    private static int opened(WaitingList changed, Set<Integer> before) {
        var after = open(changed);
        after.removeAll(before);
        return after.size();
    }

    private static Timeline day(WaitingList list, int day, int longer) {
        var timeline = Timeline.empty(list.days().quarters());
        var quarters = IntStream.range(0, list.days().quarters())
                .filter(quarter -> list.days().dayOf(quarter) == day)
                .summaryStatistics();
        return timeline.with(quarters.getMin(), quarters.getMax() + 1 + longer);
    }

    /// There for sessions that begin that day, even if they end on the next.
    private static WaitingList withPractitioner(WaitingList list, int day) {
        var people = new ArrayList<>(list.practitioners());
        var its = list.cases().getFirst();
        var longer = its.quarters() - 1;
        var eligible = its.eligible();
        eligible.set(people.size());
        people.add(new Practitioner(
                Experience.LEAD,
                day(list, day, longer),
                Timeline.empty(list.days().quarters()),
                outside(list, day),
                1,
                99,
                0));
        return with(list, people, list.participants(), list.rooms(), with(its, eligible, its.online()));
    }

    /// Sessions on every other day keep them from beginning one then.
    private static List<Integer> outside(WaitingList list, int day) {
        var first = new HashMap<Integer, Integer>();
        for (var quarter = 0; quarter < list.days().quarters(); quarter++) {
            first.putIfAbsent(list.days().dayOf(quarter), quarter);
        }
        first.remove(day);
        return List.copyOf(first.values());
    }

    private static WaitingList withRoom(WaitingList list, int day) {
        var rooms = new ArrayList<>(list.rooms());
        var its = list.cases().getFirst();
        var starts = day(list, day, its.quarters() - 1);
        rooms.add(new Room(99, -1L, 0, starts, Timeline.empty(list.days().quarters())));
        return with(list, list.practitioners(), list.participants(), rooms, its);
    }

    private static WaitingList online(WaitingList list) {
        var its = list.cases().getFirst();
        return with(list, list.practitioners(), list.participants(), list.rooms(), with(its, its.eligible(), true));
    }

    /// By participant and day, the one half hour that opens most starts of that day.
    private static Collection<Repair> halfHours(WaitingList list, Set<Integer> before) {
        var best = new HashMap<List<Integer>, Repair>();
        var its = list.cases().getFirst();
        for (var person : its.participants()) {
            for (var from = 0; from < list.days().quarters() - 1; from++) {
                var one = list.participants().get(person);
                if (one.free().has(from) && one.free().has(from + 1)) {
                    continue;
                }
                var people = new ArrayList<>(list.participants());
                people.set(person, new Participant(one.free().with(from, from + 2), one.taken()));
                var every = new EveryOption(with(list, list.practitioners(), people, list.rooms(), its), List.of());
                var opened = new HashMap<Integer, Integer>();
                for (var start = Math.max(0, from - its.quarters());
                        start < Math.min(from + 2, list.days().quarters());
                        start++) {
                    if (!before.contains(start) && !every.at(0, start).isEmpty()) {
                        opened.merge(list.days().dayOf(start), 1, Integer::sum);
                    }
                }
                for (var day : opened.keySet()) {
                    var repair = new Repair.HalfAnHourMore(person, day, from, opened.get(day));
                    best.merge(
                            List.of(person, day),
                            repair,
                            (first, later) -> later.starts() > first.starts() ? later : first);
                }
            }
        }
        return best.values();
    }

    private static Case with(Case its, BitSet eligible, boolean online) {
        return new Case(
                its.practitioners(),
                its.quarters(),
                its.participants(),
                eligible,
                its.wishes(),
                its.heads(),
                its.features(),
                its.inPerson(),
                online,
                its.contact(),
                its.earliest(),
                its.target(),
                its.deadline(),
                its.starts());
    }

    private static WaitingList with(
            WaitingList list,
            List<Practitioner> practitioners,
            List<Participant> participants,
            List<Room> rooms,
            Case first) {
        var cases = new ArrayList<>(list.cases());
        cases.set(0, first);
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                practitioners,
                participants,
                rooms,
                cases,
                list.confirmed());
    }
}
