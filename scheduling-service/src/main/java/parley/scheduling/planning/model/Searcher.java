package parley.scheduling.planning.model;

import java.util.function.BooleanSupplier;

/// One of those who look for a better plan: first for more cases on time, then for a better plan altogether. They share
/// the best plan, and whoever has fallen behind on the first level goes on from it.
final class Searcher {

    private static final double ON_TIME_UNTIL = 0.7;
    private static final int PATIENCE = 60;
    private static final long SHARE_EVERY_NANOS = 50_000_000;

    private final World world;
    private final Bookings bookings;
    private final Bookings whole;
    private final Best best;
    private final BooleanSupplier enough;
    private final Clockwork clock;
    private final Dice dice;
    private final Kept kept;
    private long shareNext;

    Searcher(World world, Best best, Effort effort, long begun, int number) {
        this.world = world;
        this.best = best;
        bookings = new Bookings(world);
        whole = new Bookings(world);
        clock = new Clockwork(effort, begun);
        dice = new Dice(effort.seed() * 1_000_003 + number);
        kept = new Kept(bookings);
        enough = () -> effort.stopAtBound() && best.reachesBound();
    }

    /// Looks until the effort is spent.
    ///
    /// @return how many rounds it took
    long search() {
        takeBest();
        if (!best.reachesBound()) {
            bringOnTime();
        }
        takeBest();
        polish();
        return clock.rounds();
    }

    private void takeBest() {
        kept.keep(best.sessions());
        kept.restore(bookings);
    }

    private void bringOnTime() {
        var search = new OnTimeSearch(bookings, dice);
        var patience = Math.max(20_000L, (long) PATIENCE * world.cases);
        var sinceBetter = 0L;
        kept.keep(bookings);
        while (clock.tick() < ON_TIME_UNTIL && sinceBetter < patience && !best.reachesBound() && search.anyWaits()) {
            sinceBetter++;
            if (search.round()) {
                sinceBetter = 0;
                kept.keep(bookings);
            }
            if (clock.rounds() % 64 == 0 && timeToShare()) {
                shareWhole();
                if (best.levels().late() < kept.levels().late()) {
                    takeBest();
                    search.begin();
                    kept.keep(bookings);
                }
            }
        }
        shareWhole();
    }

    private void polish() {
        var polish = new Polish(bookings, dice);
        kept.keep(bookings);
        while (clock.tick() < 1 && !enough.getAsBoolean()) {
            if (polish.round(clock.spent()) && bookings.levels().compareTo(kept.levels()) < 0) {
                kept.keep(bookings);
            }
            if (clock.rounds() % 64 == 0 && timeToShare()) {
                share();
                if (best.levels().late() < kept.levels().late()) {
                    takeBest();
                    polish.begin();
                }
            }
        }
        share();
    }

    private boolean timeToShare() {
        return System.nanoTime() >= shareNext;
    }

    /// Offers what is on time, with the rest filled in.
    private void shareWhole() {
        var begun = System.nanoTime();
        if (kept.levels().late() < best.levels().late()) {
            kept.restore(whole);
            Greedy.fillLate(whole, new Insertion(whole));
            best.offer(whole);
        }
        var now = System.nanoTime();
        shareNext = now + Math.max(SHARE_EVERY_NANOS, 20 * (now - begun));
    }

    private void share() {
        if (kept.levels().compareTo(best.levels()) < 0) {
            kept.restore(whole);
            best.offer(whole);
        }
        shareNext = System.nanoTime() + SHARE_EVERY_NANOS;
    }
}
