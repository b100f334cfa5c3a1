package parley.benchmarks.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Participant;
import parley.benchmarks.instances.Instance.Practitioner;

/// Works out what could serve each case.
final class Jobs {

    private final World world;
    private final Map<String, Integer> people = new HashMap<>();
    private final List<Bits> free;
    private final Map<Integer, Bits> inPerson;
    private final Map<Integer, Bits> online;

    Jobs(World world) {
        this.world = world;
        var instance = world.instance();
        for (var one : instance.participants()) {
            people.put(one.id(), people.size());
        }
        free = instance.participants().stream()
                .map(one -> Bits.of(instance.quarters(), one.free()))
                .toList();
        var lengths = instance.cases().stream().map(Case::quarters).collect(Collectors.toSet());
        inPerson = lengths.stream().collect(Collectors.toMap(length -> length, world::inPerson));
        online = lengths.stream().collect(Collectors.toMap(length -> length, world::online));
    }

    List<Job> all() {
        var cases = world.instance().cases();
        return IntStream.range(0, cases.size())
                .mapToObj(i -> job(i, cases.get(i)))
                .toList();
    }

    private Job job(int index, Case one) {
        var here = one.participants().stream().mapToInt(this::number).toArray();
        var all = new Bits(world.quarters());
        all.set(0, world.quarters());
        for (var person : here) {
            all.and(free.get(person));
        }
        var together = all.startsOf(one.quarters());
        var rooms = one.mode() == Mode.ONLINE ? new int[0] : rooms(one);
        var walls = rooms.length > 0 ? of(inPerson, one) : new Bits(world.quarters());
        var screen = one.mode() == Mode.IN_PERSON ? new Bits(world.quarters()) : of(online, one);
        var from = Math.max(0, one.earliest());
        var to = Math.min(world.quarters(), one.deadline());
        var starts = IntStream.range(from, Math.max(from, to))
                .filter(q -> together.has(q) && (walls.has(q) || screen.has(q)))
                .toArray();
        var inRoom = new boolean[starts.length];
        var onScreen = new boolean[starts.length];
        for (var i = 0; i < starts.length; i++) {
            inRoom[i] = walls.has(starts[i]);
            onScreen[i] = screen.has(starts[i]);
        }
        var costs = new long[rooms.length];
        for (var i = 0; i < costs.length; i++) {
            costs[i] = roomCost(one, rooms[i]);
        }
        return new Job(
                index,
                one,
                here,
                eligible(one),
                starts,
                inRoom,
                onScreen,
                rooms,
                costs,
                one.mode() == Mode.EITHER ? 4 : 0);
    }

    private int number(String id) {
        var number = people.get(id);
        if (number == null) {
            throw new IllegalArgumentException("Nobody is called " + id);
        }
        return number;
    }

    private static Bits of(Map<Integer, Bits> hours, Case one) {
        var bits = hours.get(one.quarters());
        if (bits == null) {
            throw new IllegalArgumentException("No case lasts as long as " + one.id());
        }
        return bits;
    }

    private int[] rooms(Case one) {
        var rooms = world.rooms();
        return IntStream.range(0, rooms.size())
                .filter(i -> rooms.get(i).capacity() >= one.heads())
                .filter(i -> rooms.get(i).accessible() || !one.needsAccessible())
                .boxed()
                .sorted((a, b) -> Long.compare(roomCost(one, a), roomCost(one, b)))
                .mapToInt(i -> i)
                .toArray();
    }

    private long roomCost(Case one, int index) {
        var room = world.rooms().get(index);
        return (room.capacity() - one.heads()) / 2 + (long) room.preference();
    }

    private int[] eligible(Case one) {
        Set<Integer> departments = new HashSet<>();
        Set<Integer> groups = new HashSet<>();
        for (var id : one.participants()) {
            Participant person = world.instance().participants().get(number(id));
            if (person.department() != null) {
                departments.add(person.department());
            }
            if (person.livingGroup() != null) {
                groups.add(person.livingGroup());
            }
        }
        var all = world.practitioners();
        return IntStream.range(0, all.size())
                .filter(i -> {
                    Practitioner each = all.get(i);
                    return each.offerings().contains(one.offering())
                            && !one.notEligible().contains(each.id())
                            && !departments.contains(each.department())
                            && !groups.contains(each.livingGroup());
                })
                .toArray();
    }
}
