package parley.scheduling.matching.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import parley.scheduling.roster.model.Experience;

/// The best teams of a question, exactly, without trying them all.
///
/// Practitioners of the same experience who speak the same of the languages that are needed differ only by what they
/// carry and by how gladly they come. So of each such class only the few who carry least can be among the best `k`
/// teams: whoever else sits in one could be replaced by any of these, and the team would come earlier. Only whoever
/// should learn beside a certain lead is tried with that lead in any case.
final class Pairing {

    private final Roll roll;
    private final int size;
    private final Points points;
    private final long[] speaks;
    private final int[] kind;
    private final int kinds;
    private final int languages;

    Pairing(Question question, Points points, Roll roll) {
        this.roll = roll;
        this.points = points;
        size = question.needs().practitioners();
        var needed = question.needs().languages().stream().sorted().toList();
        var count = roll.practitioners().size();
        languages = needed.size();
        speaks = new long[count];
        kind = new int[count];
        for (var i = 0; i < languages; i++) {
            var speaking = roll.speaking(needed.get(i));
            for (var m = 0; m < count; m++) {
                speaks[m] |= has(speaking, m) ? 1L << i : 0;
            }
        }
        var known = new HashMap<Long, Integer>();
        for (var m = 0; m < count; m++) {
            kind[m] = known.computeIfAbsent(
                    speaks[m] * Experience.values().length + roll.experience(m).ordinal(), _ -> known.size());
        }
        kinds = known.size();
    }

    /// What any team costs at least.
    long least() {
        return roll.inOrderOfLoad().length == 0
                ? 0
                : size * (roll.load(roll.inOrderOfLoad()[0]) + Points.LEARNING_AS_WISHED) + Points.LEARNING;
    }

    /// The cheapest teams, best first; of equals the one that comes first in the order of the question.
    List<Team> best(long[] seats, long[] gladly, int most) {
        if (most < 1) {
            return List.of();
        }
        var few = few(seats, gladly, most + size - 1);
        return switch (size) {
            case 1 -> ones(few, gladly, most);
            case 2 -> twos(few, seats, gladly, most);
            default -> Teams.best(asSeats(withLearners(few, seats), gladly), size, points, most);
        };
    }

    private List<Team> ones(int[] few, long[] gladly, int most) {
        var kept = new Kept(most);
        for (var m : few) {
            var alone = roll.experience(m) == Experience.NOVICE ? Points.NOVICE_ALONE : 0;
            kept.keep(pressed(m, gladly), roll.load(m) + alone + missing(speaks[m]), m, m);
        }
        return kept.teams(gladly);
    }

    private List<Team> twos(int[] few, long[] seats, long[] gladly, int most) {
        var kept = new Kept(most);
        var isTried = new boolean[roll.practitioners().size()];
        for (var i = 0; i < few.length; i++) {
            isTried[few[i]] = true;
            for (var j = 0; j < i; j++) {
                tryBoth(few[i], few[j], gladly, kept);
            }
        }
        for (var learner : roll.learners()) {
            if (has(seats, learner)) {
                for (var teacher : roll.teachersOf(learner)) {
                    if (has(seats, teacher) && !(isTried[learner] && isTried[teacher])) {
                        tryBoth(learner, teacher, gladly, kept);
                    }
                }
            }
        }
        return kept.teams(gladly);
    }

    private void tryBoth(int one, int other, long[] gladly, Kept kept) {
        if (roll.experience(one) == Experience.LEAD || roll.experience(other) == Experience.LEAD) {
            var cost = roll.load(one)
                    + roll.load(other)
                    + missing(speaks[one] | speaks[other])
                    + together(one, other)
                    + (learns(one, other) || learns(other, one) ? Points.LEARNING_AS_WISHED : 0);
            kept.keep(pressed(one, gladly) + pressed(other, gladly), cost, Math.min(one, other), Math.max(one, other));
        }
    }

    /// Of each class those who carry least and come first, as many as could sit in one of the best teams.
    private int[] few(long[] seats, long[] gladly, int most) {
        var few = new int[roll.inOrderOfLoad().length];
        var count = 0;
        var ofKind = new int[2 * kinds];
        for (var m : roll.inOrderOfLoad()) {
            if (has(seats, m) && ofKind[2 * kind[m] + pressed(m, gladly)]++ < most) {
                few[count++] = m;
            }
        }
        return Arrays.copyOf(few, count);
    }

    private int[] withLearners(int[] few, long[] seats) {
        var pairs = Arrays.stream(roll.learners())
                .filter(learner -> has(seats, learner))
                .flatMap(learner -> Arrays.stream(roll.teachersOf(learner))
                        .filter(teacher -> has(seats, teacher))
                        .flatMap(teacher -> IntStream.of(learner, teacher)));
        return IntStream.concat(Arrays.stream(few), pairs).sorted().distinct().toArray();
    }

    private List<Seat> asSeats(int[] those, long[] gladly) {
        return Arrays.stream(those).mapToObj(m -> seat(m, gladly)).toList();
    }

    private Seat seat(int m, long[] gladly) {
        return new Seat(m, roll.practitioners().get(m), pressed(m, gladly) > 0);
    }

    private long missing(long spoken) {
        return Points.LANGUAGE_MISSING * (languages - Long.bitCount(spoken));
    }

    private long together(int one, int other) {
        if (roll.experience(one) == roll.experience(other)) {
            return Points.SECOND_LEAD;
        }
        return roll.experience(one) == Experience.NOVICE || roll.experience(other) == Experience.NOVICE
                ? Points.LEARNING
                : 0;
    }

    private boolean learns(int learner, int teacher) {
        for (var one : roll.teachersOf(learner)) {
            if (one == teacher) {
                return true;
            }
        }
        return false;
    }

    private static int pressed(int m, long[] gladly) {
        return has(gladly, m) ? 0 : 1;
    }

    private static boolean has(long[] row, int m) {
        return (row[m >> 6] >>> m & 1L) != 0;
    }

    /// The best so far, as numbers; teams are made of the few that stay.
    private final class Kept {

        private final int most;
        private final int[] pressed;
        private final long[] cost;
        private final int[] first;
        private final int[] second;
        private int count;

        Kept(int most) {
            var room = Math.min(
                    most, roll.practitioners().size() * roll.practitioners().size() + 1);
            this.most = room;
            pressed = new int[room];
            cost = new long[room];
            first = new int[room];
            second = new int[room];
        }

        void keep(int itsPressed, long itsCost, int one, int other) {
            if (count == most && !isBefore(itsPressed, itsCost, one, other, most - 1)) {
                return;
            }
            var place = count == most ? most - 1 : count++;
            while (place > 0 && isBefore(itsPressed, itsCost, one, other, place - 1)) {
                pressed[place] = pressed[place - 1];
                cost[place] = cost[place - 1];
                first[place] = first[place - 1];
                second[place] = second[place - 1];
                place--;
            }
            pressed[place] = itsPressed;
            cost[place] = itsCost;
            first[place] = one;
            second[place] = other;
        }

        List<Team> teams(long[] gladly) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Team(
                            first[i] == second[i]
                                    ? List.of(seat(first[i], gladly))
                                    : List.of(seat(first[i], gladly), seat(second[i], gladly)),
                            pressed[i],
                            cost[i]))
                    .toList();
        }

        private boolean isBefore(int itsPressed, long itsCost, int one, int other, int rank) {
            if (itsPressed != pressed[rank]) {
                return itsPressed < pressed[rank];
            }
            if (itsCost != cost[rank]) {
                return itsCost < cost[rank];
            }
            return one != first[rank] ? one < first[rank] : other < second[rank];
        }
    }
}
