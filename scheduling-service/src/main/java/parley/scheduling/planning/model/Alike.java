package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Groups of cases for whom almost the same people may sit, so that sums over people are made once for a group, and
/// each case takes off the few who may not.
final class Alike {

    static final int NO_GROUP = -1;
    private static final int MOST = 60;

    private final World world;
    private final List<BitSet> groups = new ArrayList<>();
    final int[] groupOf;
    /// By case, who of its group may not sit in it: those who lead, and the others.
    final int[][] exceptLeads;

    final int[][] exceptOthers;
    /// By practitioner, the groups as bits.
    final long[] groupsOf;

    Alike(Scarce scarce) {
        world = scarce.world;
        groupOf = new int[world.cases];
        exceptLeads = new int[world.cases][0];
        exceptOthers = new int[world.cases][0];
        groupsOf = new long[world.practitioners];
        Arrays.fill(groupOf, NO_GROUP);
        for (var index = 0; index < world.cases; index++) {
            if (scarce.isOpen(index)) {
                groupOf[index] = groupFor(eligible(index));
            }
        }
        for (var index = 0; index < world.cases; index++) {
            if (groupOf[index] != NO_GROUP) {
                findExceptions(index);
            }
        }
        for (var group = 0; group < groups.size(); group++) {
            var bit = 1L << group;
            groups.get(group).stream().forEach(m -> groupsOf[m] |= bit);
        }
    }

    int count() {
        return groups.size();
    }

    private BitSet eligible(int index) {
        return world.list.cases().get(index).eligible();
    }

    private void findExceptions(int index) {
        var those = (BitSet) groups.get(groupOf[index]).clone();
        those.andNot(eligible(index));
        exceptLeads[index] =
                those.stream().filter(m -> world.experience[m] == World.LEAD).toArray();
        exceptOthers[index] =
                those.stream().filter(m -> world.experience[m] != World.LEAD).toArray();
    }

    private int groupFor(BitSet eligible) {
        var most = eligible.cardinality() / 4;
        var closest = NO_GROUP;
        for (var group = 0; group < groups.size(); group++) {
            var differs = (BitSet) groups.get(group).clone();
            differs.xor(eligible);
            if (differs.cardinality() <= most) {
                most = differs.cardinality();
                closest = group;
            }
        }
        if (closest != NO_GROUP) {
            groups.get(closest).or(eligible);
        } else if (groups.size() < MOST) {
            groups.add(eligible);
            return groups.size() - 1;
        }
        return closest;
    }
}
