package parley.benchmarks.contenders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// An appointment book: takes one case after the other, each at the best that is still free.
///
/// Nothing is ever moved again. This is what an office does by hand, only without mistakes.
final class Books {

    private static final int NOBODY = -1;

    private final World world;
    private final boolean[][] busyPractitioner;
    private final boolean[][] busyPerson;
    private final boolean[][] busyRoom;
    private final int[][] onDay;
    private final int[][] inWeek;
    private final int[] load;
    private final List<Placed> plan = new ArrayList<>();

    Books(World world) {
        this.world = world;
        var quarters = world.quarters();
        busyPractitioner = new boolean[world.practitioners().size()][quarters];
        busyPerson = new boolean[world.instance().participants().size()][quarters];
        busyRoom = new boolean[world.rooms().size()][quarters];
        onDay = new int[world.practitioners().size()][world.days()];
        inWeek = new int[world.practitioners().size()][world.weeks()];
        load = world.practitioners().stream()
                .mapToInt(Practitioner::recentSessions)
                .toArray();
    }

    List<Placed> plan() {
        return plan;
    }

    /// Gives a case the cheapest of what is left, on time if at all possible.
    void place(Job job) {
        @Nullable Choice best = null;
        // The starts ascend, so waiting does, and being late begins somewhere.
        for (var i = 0; i < job.starts().length; i++) {
            var start = job.starts()[i];
            if (best != null && !job.isOnTime(start) && job.isOnTime(best.start())) {
                break;
            }
            if (best != null && job.waiting(start) - 8 >= best.cost()) {
                break;
            }
            if (anyBusy(busyPerson, job.people(), start, job.length() + World.PAUSE)) {
                continue;
            }
            var choice = at(job, i);
            if (choice != null && (best == null || choice.cost() < best.cost())) {
                best = choice;
            }
        }
        if (best != null) {
            take(job, best);
        }
    }

    private @Nullable Choice at(Job job, int i) {
        var start = job.starts()[i];
        var room = NOBODY;
        var roomCost = Long.MAX_VALUE;
        if (job.online()[i]) {
            room = world.online();
            roomCost = job.onlineCost();
        }
        if (job.inRoom()[i]) {
            for (var r = 0; r < job.rooms().length && job.roomCosts()[r] < roomCost; r++) {
                if (!isBusy(busyRoom[job.rooms()[r]], start, job.length() + World.PAUSE_OF_ROOMS)) {
                    room = job.rooms()[r];
                    roomCost = job.roomCosts()[r];
                }
            }
        }
        if (room == NOBODY) {
            return null;
        }
        // By load, and then by number: one long each, for there are many to sort.
        var able = Arrays.stream(job.eligible())
                .filter(each -> isFree(each, start, job.length()))
                .mapToLong(each -> (long) load[each] << Integer.SIZE | each)
                .sorted()
                .mapToInt(each -> (int) each)
                .toArray();
        var team = job.isPair() ? pair(job, able) : one(job, able);
        if (team == null) {
            return null;
        }
        var cost = job.waiting(start) + roomCost + world.teamCost(job, team[0], team.length > 1 ? team[1] : NOBODY);
        for (var each : team) {
            cost += 2L * load[each] + 1;
        }
        return new Choice(start, room, team, cost);
    }

    private int @Nullable [] one(Job job, int[] able) {
        int @Nullable [] best = null;
        var least = Long.MAX_VALUE;
        for (var each : able) {
            if (2L * load[each] + 1 >= least) {
                break;
            }
            var cost = 2L * load[each] + 1 + world.teamCost(job, each, NOBODY);
            if (cost < least) {
                least = cost;
                best = new int[] {each};
            }
        }
        return best;
    }

    private int @Nullable [] pair(Job job, int[] able) {
        int @Nullable [] best = null;
        var least = Long.MAX_VALUE;
        for (var i = 0; i < able.length; i++) {
            var first = 2L * load[able[i]] + 1;
            if (i + 1 < able.length && first + 2L * load[able[i + 1]] + 1 - 8 >= least) {
                break;
            }
            for (var j = i + 1; j < able.length; j++) {
                var both = first + 2L * load[able[j]] + 1;
                if (both - 8 >= least) {
                    break;
                }
                if (isLead(able[i]) || isLead(able[j])) {
                    var cost = both + world.teamCost(job, able[i], able[j]);
                    if (cost < least) {
                        least = cost;
                        best = new int[] {able[i], able[j]};
                    }
                }
            }
        }
        return best;
    }

    private boolean isLead(int practitioner) {
        return world.practitioners().get(practitioner).level() == Level.LEAD;
    }

    private boolean isFree(int each, int start, int length) {
        var one = world.practitioners().get(each);
        return world.canBegin(each, length, start)
                && onDay[each][world.dayOf(start)] < one.maxPerDay()
                && inWeek[each][world.weekOf(start)] < one.maxPerWeek()
                && !isBusy(busyPractitioner[each], start, length + World.PAUSE);
    }

    private static boolean anyBusy(boolean[][] busy, int[] which, int start, int length) {
        for (var each : which) {
            if (isBusy(busy[each], start, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBusy(boolean[] busy, int start, int length) {
        for (var q = start; q < Math.min(busy.length, start + length); q++) {
            if (busy[q]) {
                return true;
            }
        }
        return false;
    }

    private void take(Job job, Choice choice) {
        var people = Math.min(world.quarters(), choice.start() + job.length() + World.PAUSE);
        for (var each : job.people()) {
            Arrays.fill(busyPerson[each], choice.start(), people, true);
        }
        for (var each : choice.team()) {
            Arrays.fill(busyPractitioner[each], choice.start(), people, true);
            onDay[each][world.dayOf(choice.start())]++;
            inWeek[each][world.weekOf(choice.start())]++;
            load[each]++;
        }
        if (choice.room() != world.online()) {
            var until = Math.min(world.quarters(), choice.start() + job.length() + World.PAUSE_OF_ROOMS);
            Arrays.fill(busyRoom[choice.room()], choice.start(), until, true);
        }
        plan.add(world.placed(job, choice.start(), choice.team(), choice.room()));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Choice(int start, int room, int[] team, long cost) {}
}
