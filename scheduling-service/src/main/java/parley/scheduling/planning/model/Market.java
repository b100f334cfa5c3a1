package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who asks for what at given prices, when every case spreads its wish for a session on time over all that it could
/// have, more on what is cheaper; the colder the market, the more of it on the cheapest.
///
/// Nothing is left out: a case asks for every start, everybody and every pair. Sums over pairs are products of sums
/// over people, and cases that are [Alike] share those sums.
final class Market {

    /// Where differences of sums leave less than this of them, the sum is made anew.
    private static final double TOO_CLOSE_TO_ZERO = 1e-7;
    /// What is asked for less than this does not matter to any price.
    private static final double NOTHING = 1e-9;

    private static final double SMALLEST = 1e-280;

    private final Scarce scarce;
    private final World world;

    private final Alike alike;

    /// Moments at which sessions of one length may begin: who can, and which cases ask.
    private final int moments;
    private final int[] at;
    private final int[] lengthOf;
    private final int[][] can;
    private final double[][] appeal;
    private final int[][] asks;
    private final double[] cheapest;
    private final double[][] leads;
    private final double[][] others;
    private final double[][] pairs;
    /// Whether sums of the group tell too little about a case at a moment.
    private final boolean[][] alone;
    private final double[][] mass;

    /// By case, the logarithm of how many sessions it could have.
    private final double[] choice;
    private final double[] asked;
    private final double[] highest;
    private final double[] served;

    private final double[] appealNow;
    private final double[] lessWeight;
    private final double[] lessSquare;
    private final double[] useAlone;

    final double[] weekUse;
    final double[] dayUse;
    final double[] quarterUse;
    final double[] roomUse;

    Market(Scarce scarce) {
        this.scarce = scarce;
        world = scarce.world;
        alike = new Alike(scarce);
        var asking = new TreeMap<Integer, List<Integer>>();
        for (var index = 0; index < world.cases; index++) {
            for (var i = 0; scarce.isOpen(index) && i < world.caseWorlds[index].onTime(); i++) {
                collect(index, world.caseWorlds[index].starts()[i], asking);
            }
        }
        moments = asking.size();
        at = asking.keySet().stream().mapToInt(key -> key % world.quarters).toArray();
        lengthOf =
                asking.keySet().stream().mapToInt(key -> key / world.quarters).toArray();
        asks = asking.values().stream()
                .map(those -> those.stream().mapToInt(index -> index).toArray())
                .toArray(int[][]::new);
        can = new int[moments][];
        appeal = new double[moments][];
        leads = new double[moments][];
        others = new double[moments][];
        pairs = new double[moments][];
        alone = new boolean[moments][];
        mass = new double[moments][];
        cheapest = new double[moments];
        for (var i = 0; i < moments; i++) {
            can[i] = whoCan(at[i], asks[i][0]);
            appeal[i] = new double[can[i].length];
            leads[i] = new double[asks[i].length];
            others[i] = new double[asks[i].length];
            pairs[i] = new double[asks[i].length];
            alone[i] = new boolean[asks[i].length];
            mass[i] = new double[asks[i].length];
        }
        choice = new double[world.cases];
        asked = new double[world.cases];
        highest = new double[world.cases];
        served = new double[world.cases];
        appealNow = new double[world.practitioners];
        lessWeight = new double[world.practitioners];
        lessSquare = new double[world.practitioners];
        useAlone = new double[world.practitioners];
        weekUse = new double[scarce.weeks.length];
        dayUse = new double[scarce.days.length];
        quarterUse = new double[scarce.severalCount * scarce.until];
        roomUse = new double[scarce.needs.size() * scarce.until];
        countChoice();
    }

    private void collect(int index, int start, Map<Integer, List<Integer>> asking) {
        var its = world.caseWorlds[index];
        var placed = !scarce.needsRoom(its, start) || scarce.mayMeetInRoom(its, start);
        if (placed && scarce.fixed.participantsFree(its, start)) {
            asking.computeIfAbsent(its.length() * world.quarters + start, _ -> new ArrayList<>())
                    .add(index);
        }
    }

    private int[] whoCan(int quarter, int anyOfThatLength) {
        var those = new BitSet();
        for (var m = 0; m < world.practitioners; m++) {
            if (scarce.fixed.practitionerFree(m, world.caseWorlds[anyOfThatLength], quarter)) {
                those.set(m);
            }
        }
        return those.stream().toArray();
    }

    /// How many sessions each case could have: what it asks for when nothing costs anything.
    private void countChoice() {
        for (var each : appeal) {
            Arrays.fill(each, 1);
        }
        addUp(1, new double[scarce.needs.size() * (scarce.until + 1)]);
        for (var index = 0; index < world.cases; index++) {
            choice[index] = asked[index] > 0 ? Math.log(asked[index]) + highest[index] : 0;
        }
    }

    /// Works out who asks for what.
    ///
    /// @param warmth how little it matters what something costs
    /// @param modesty from 0 to 1, how far much choice makes a case ask for no more than little choice
    void ask(double[] weeks, double[] days, double[] quarterSums, double[] roomSums, double warmth, double modesty) {
        for (var i = 0; i < moments; i++) {
            appeal(i, weeks, days, quarterSums, warmth);
        }
        addUp(warmth, roomSums);
        for (var index = 0; index < world.cases; index++) {
            if (asked[index] > 0) {
                var odds = Math.log(asked[index]) + highest[index] + 1 / warmth - modesty * choice[index];
                served[index] = 1 / (1 + Math.exp(-odds));
            }
        }
        shareOut();
    }

    /// How much everybody who can appeals to those who ask, beside the cheapest of them.
    private void appeal(int i, double[] weeks, double[] days, double[] quarterSums, double warmth) {
        var here = appeal[i];
        var who = can[i];
        var week = world.weekOf[at[i]];
        var day = world.dayOf[at[i]];
        var end = Math.min(scarce.until, at[i] + world.lengths[lengthOf[i]] + world.pauseForPeople);
        var least = Double.MAX_VALUE;
        for (var j = 0; j < who.length; j++) {
            var m = who[j];
            var price = weeks[m * world.weeks + week] + days[m * world.days + day];
            var several = scarce.several[m];
            if (several >= 0) {
                var row = several * (scarce.until + 1);
                price += quarterSums[row + end] - quarterSums[row + at[i]];
            }
            here[j] = price;
            least = Math.min(least, price);
        }
        for (var j = 0; j < who.length; j++) {
            here[j] = Math.exp((least - here[j]) / warmth);
        }
        cheapest[i] = who.length == 0 ? 0 : least;
    }

    private void addUp(double warmth, double[] roomSums) {
        Arrays.fill(asked, 0);
        Arrays.fill(highest, -Double.MAX_VALUE);
        var leadSum = new double[alike.count()];
        var otherSum = new double[alike.count()];
        var squareSum = new double[alike.count()];
        for (var i = 0; i < moments; i++) {
            Arrays.fill(leadSum, 0);
            Arrays.fill(otherSum, 0);
            Arrays.fill(squareSum, 0);
            var who = can[i];
            for (var j = 0; j < who.length; j++) {
                var m = who[j];
                var much = appeal[i][j];
                appealNow[m] = much;
                var isLead = world.experience[m] == World.LEAD;
                for (var left = alike.groupsOf[m]; left != 0; left &= left - 1) {
                    var group = Long.numberOfTrailingZeros(left);
                    if (isLead) {
                        leadSum[group] += much;
                        squareSum[group] += much * much;
                    } else {
                        otherSum[group] += much;
                    }
                }
            }
            for (var k = 0; k < asks[i].length; k++) {
                var index = asks[i][k];
                var group = alike.groupOf[index];
                alone[i][k] =
                        group == Alike.NO_GROUP || !addUpOf(i, k, leadSum[group], otherSum[group], squareSum[group]);
                if (alone[i][k]) {
                    addUpAlone(i, k);
                }
                var its = world.caseWorlds[index];
                mass[i][k] = pairs[i][k] < SMALLEST
                        ? -Double.MAX_VALUE
                        : Math.log(pairs[i][k])
                                - (its.need() * cheapest[i] + room(its, index, at[i], roomSums)) / warmth;
                highest[index] = Math.max(highest[index], mass[i][k]);
            }
            for (var m : who) {
                appealNow[m] = 0;
            }
        }
        for (var i = 0; i < moments; i++) {
            for (var k = 0; k < asks[i].length; k++) {
                var index = asks[i][k];
                mass[i][k] = highest[index] == -Double.MAX_VALUE ? 0 : Math.exp(mass[i][k] - highest[index]);
                asked[index] += mass[i][k];
            }
        }
    }

    /// @return whether what is left of the sums of the group is enough to go by
    private boolean addUpOf(int i, int k, double leadSum, double otherSum, double squareSum) {
        var index = asks[i][k];
        var lead = leadSum;
        var other = otherSum;
        var square = squareSum;
        for (var m : alike.exceptLeads[index]) {
            lead -= appealNow[m];
            square -= appealNow[m] * appealNow[m];
        }
        for (var m : alike.exceptOthers[index]) {
            other -= appealNow[m];
        }
        leads[i][k] = lead;
        others[i][k] = other;
        if (lead < TOO_CLOSE_TO_ZERO * leadSum || other < TOO_CLOSE_TO_ZERO * otherSum) {
            return false;
        }
        if (world.caseWorlds[index].need() == 1) {
            pairs[i][k] = lead + other;
            return true;
        }
        pairs[i][k] = lead * other + (lead * lead - square) / 2;
        return pairs[i][k] >= TOO_CLOSE_TO_ZERO * lead * lead;
    }

    /// The same from everybody who may sit in the case, the most appealing lead kept apart.
    private void addUpAlone(int i, int k) {
        var its = world.caseWorlds[asks[i][k]];
        var first = firstLead(i, its);
        var lead = 0.0;
        var other = 0.0;
        var twoLeads = 0.0;
        for (var j = 0; j < can[i].length; j++) {
            if (j != first && Bits.has(its.eligible(), can[i][j])) {
                if (world.experience[can[i][j]] == World.LEAD) {
                    twoLeads += appeal[i][j] * lead;
                    lead += appeal[i][j];
                } else {
                    other += appeal[i][j];
                }
            }
        }
        var ofFirst = first < 0 ? 0 : appeal[i][first];
        leads[i][k] = lead;
        others[i][k] = other;
        pairs[i][k] = its.need() == 1 ? ofFirst + lead + other : (ofFirst + lead) * other + ofFirst * lead + twoLeads;
    }

    private int firstLead(int i, CaseWorld its) {
        var first = -1;
        for (var j = 0; j < can[i].length; j++) {
            if (world.experience[can[i][j]] == World.LEAD
                    && Bits.has(its.eligible(), can[i][j])
                    && (first < 0 || appeal[i][j] > appeal[i][first])) {
                first = j;
            }
        }
        return first;
    }

    private void shareOutAlone(int i, int k, double share) {
        var its = world.caseWorlds[asks[i][k]];
        var first = firstLead(i, its);
        var ofFirst = first < 0 ? 0 : appeal[i][first];
        for (var j = 0; j < can[i].length; j++) {
            var m = can[i][j];
            if (Bits.has(its.eligible(), m)) {
                var beside = 1.0;
                if (its.need() == 2) {
                    beside = world.experience[m] != World.LEAD
                            ? ofFirst + leads[i][k]
                            : j == first
                                    ? leads[i][k] + others[i][k]
                                    : ofFirst + leads[i][k] - appeal[i][j] + others[i][k];
                }
                useAlone[m] += share * (appeal[i][j] / pairs[i][k] * beside);
            }
        }
    }

    private double room(CaseWorld its, int index, int when, double[] roomSums) {
        if (!scarce.needsRoom(its, when)) {
            return 0;
        }
        var row = scarce.needOf[index] * (scarce.until + 1);
        var end = Math.min(scarce.until, when + its.quarters() + world.pauseForRooms);
        return roomSums[row + end] - roomSums[row + when];
    }

    private void shareOut() {
        Arrays.fill(weekUse, 0);
        Arrays.fill(dayUse, 0);
        Arrays.fill(quarterUse, 0);
        Arrays.fill(roomUse, 0);
        var ofLeads = new double[alike.count()];
        var ofOthers = new double[alike.count()];
        var ofSquares = new double[alike.count()];
        for (var i = 0; i < moments; i++) {
            Arrays.fill(ofLeads, 0);
            Arrays.fill(ofOthers, 0);
            Arrays.fill(ofSquares, 0);
            Arrays.fill(lessWeight, 0);
            Arrays.fill(lessSquare, 0);
            Arrays.fill(useAlone, 0);
            var who = can[i];
            var anybody = false;
            for (var k = 0; k < asks[i].length; k++) {
                var index = asks[i][k];
                var share = asked[index] > 0 ? served[index] * mass[i][k] / asked[index] : 0;
                if (share < NOTHING) {
                    continue;
                }
                anybody = true;
                var its = world.caseWorlds[index];
                if (scarce.needsRoom(its, at[i])) {
                    stretch(roomUse, scarce.needOf[index], at[i], at[i] + its.quarters() + world.pauseForRooms, share);
                }
                if (alone[i][k]) {
                    shareOutAlone(i, k, share);
                    continue;
                }
                var perPair = share / pairs[i][k];
                var forLeads = its.need() == 1 ? perPair : perPair * (leads[i][k] + others[i][k]);
                var forOthers = its.need() == 1 ? perPair : perPair * leads[i][k];
                var forSquares = its.need() == 1 ? 0 : perPair;
                var group = alike.groupOf[index];
                ofLeads[group] += forLeads;
                ofOthers[group] += forOthers;
                ofSquares[group] += forSquares;
                for (var m : alike.exceptLeads[index]) {
                    lessWeight[m] += forLeads;
                    lessSquare[m] += forSquares;
                }
                for (var m : alike.exceptOthers[index]) {
                    lessWeight[m] += forOthers;
                }
            }
            if (!anybody) {
                continue;
            }
            var week = world.weekOf[at[i]];
            var day = world.dayOf[at[i]];
            for (var j = 0; j < who.length; j++) {
                var m = who[j];
                var isLead = world.experience[m] == World.LEAD;
                var weight = -lessWeight[m];
                var square = -lessSquare[m];
                for (var left = alike.groupsOf[m]; left != 0; left &= left - 1) {
                    var group = Long.numberOfTrailingZeros(left);
                    weight += isLead ? ofLeads[group] : ofOthers[group];
                    square += isLead ? ofSquares[group] : 0;
                }
                var much = appeal[i][j];
                var use = Math.max(0, much * weight - much * much * square) + useAlone[m];
                weekUse[m * world.weeks + week] += use;
                dayUse[m * world.days + day] += use;
                if (scarce.several[m] >= 0) {
                    var end = at[i] + world.lengths[lengthOf[i]] + world.pauseForPeople;
                    stretch(quarterUse, scarce.several[m], at[i], end, use);
                }
            }
        }
        spread();
    }

    private void stretch(double[] use, int which, int from, int to, double share) {
        use[which * scarce.until + from] += share;
        if (to < scarce.until) {
            use[which * scarce.until + to] -= share;
        }
    }

    private void spread() {
        var until = scarce.until;
        for (var i = 0; i < scarce.severalCount; i++) {
            for (var q = 1; q < until; q++) {
                quarterUse[i * until + q] += quarterUse[i * until + q - 1];
            }
        }
        var needs = scarce.needs.size();
        var own = new double[needs];
        for (var n = 0; n < needs; n++) {
            for (var q = 1; q < until; q++) {
                roomUse[n * until + q] += roomUse[n * until + q - 1];
            }
        }
        for (var q = 0; q < until; q++) {
            for (var n = 0; n < needs; n++) {
                own[n] = roomUse[n * until + q];
            }
            for (var counted = 0; counted < needs; counted++) {
                var together = 0.0;
                for (var n = 0; n < needs; n++) {
                    together += scarce.counts[counted][n] ? own[n] : 0;
                }
                roomUse[counted * until + q] = together;
            }
        }
    }
}
