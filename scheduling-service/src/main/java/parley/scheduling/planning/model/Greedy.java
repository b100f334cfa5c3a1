package parley.scheduling.planning.model;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// A first plan: those who are hardest to bring together on time come first, and those who are late anyway last.
/// Told that it is over, it stays as far as it has come.
final class Greedy {

    private Greedy() {}

    /// Gives every case without a session the best there is, in that order.
    static void fill(Bookings bookings, Insertion insertion, BooleanSupplier over) {
        var order = IntStream.range(0, bookings.world.cases)
                .filter(index -> !bookings.has(index))
                .boxed()
                .sorted(Comparator.comparingLong(index -> room(bookings.world.caseWorlds[index])))
                .mapToInt(index -> index)
                .toArray();
        for (var index : order) {
            if (over.getAsBoolean()) {
                return;
            }
            if (insertion.findOnTime(index, Blink.NEVER)) {
                insertion.take(index);
            }
        }
        fillLate(bookings, insertion, over);
    }

    /// Gives every case that is still without a session the best of the starts after its target.
    static void fillLate(Bookings bookings, Insertion insertion) {
        fillLate(bookings, insertion, Thread.currentThread()::isInterrupted);
    }

    private static void fillLate(Bookings bookings, Insertion insertion, BooleanSupplier over) {
        var order = IntStream.range(0, bookings.world.cases)
                .filter(index -> !bookings.has(index))
                .boxed()
                .sorted(Comparator.comparingLong(index -> lateRoom(bookings.world.caseWorlds[index])))
                .mapToInt(index -> index)
                .toArray();
        for (var index : order) {
            if (over.getAsBoolean()) {
                return;
            }
            if (insertion.findLate(index, Blink.NEVER)) {
                insertion.take(index);
            }
        }
    }

    /// How much choice a case has; one that takes two practitioners counts as having less.
    private static long room(CaseWorld its) {
        return (long) its.onTime() * eligible(its) / its.need();
    }

    private static long lateRoom(CaseWorld its) {
        return (long) (its.starts().length - its.onTime()) * eligible(its) / its.need();
    }

    private static int eligible(CaseWorld its) {
        var count = 0;
        for (var word : its.eligible()) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
