package parley.scheduling.planning.model;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One of those who look for a better plan: first for more cases on time, then for a better plan altogether. They share
/// the best plan, and whoever has fallen behind on the first level goes on from it.
final class Searcher {

    private static final double PROVE_ALONE = 0.15;
    private static final double PROVE_BESIDE_OTHERS = 0.4;
    /// Where there are many cases, getting ready for a proof takes longer than a first plan.
    private static final double TOO_LATE_TO_PROVE = 0.3;

    private static final int MANY = 1_000;
    private static final double ON_TIME_UNTIL = 0.7;
    private static final int PATIENCE = 60;
    private static final long SHARE_EVERY_NANOS = 50_000_000;
    private static final long SHARE_AT_FIRST_NANOS = 5_000_000;
    private static final long SHARE_EVERY_ROUNDS = 4_096;
    /// Sharing takes no more than one in about so many of all moments.
    private static final long SHARE_OF_TIME = 4;

    private final World world;
    private final Bookings bookings;
    private final Bookings whole;
    private final Best best;
    private final BooleanSupplier enough;
    private final boolean proves;
    private final double proveUntil;
    private final Clockwork clock;
    private final long begun;
    private final Dice dice;
    private final Kept kept;
    private long shareNext;
    private @Nullable Prices followed;

    /// @param proves whether this one looks for a proof first
    Searcher(World world, Best best, Effort effort, long begun, int number, boolean proves) {
        this.world = world;
        this.proves = proves;
        proveUntil = effort.threads() == 1 ? PROVE_ALONE : PROVE_BESIDE_OTHERS;
        this.best = best;
        this.begun = begun;
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
        if (proves && !best.reachesBound()) {
            prove();
        }
        takeBest();
        if (!best.reachesBound()) {
            bringOnTime();
        }
        takeBest();
        polish();
        return clock.rounds();
    }

    /// Looks for prices that prove how many can be on time at most, and lets the others know what is scarce.
    private void prove() {
        clock.look();
        if (world.cases >= MANY && clock.spent() >= TOO_LATE_TO_PROVE) {
            return;
        }
        var scarce = new Scarce(world);
        if (scarce.isTooMuch()) {
            return;
        }
        var search = new PriceSearch(scarce);
        tell(search);
        for (var inVain = 0; inVain < PATIENCE && clock.spent() < proveUntil && !best.reachesBound(); inVain++) {
            if (search.round(this::hasProvedEnough)) {
                tell(search);
                inVain = 0;
            }
            clock.tick();
            clock.look();
        }
    }

    private boolean hasProvedEnough() {
        clock.look();
        return clock.spent() >= proveUntil;
    }

    private void tell(PriceSearch search) {
        best.bound(search.bound(), search.best());
        search.guide().ifPresent(best::guide);
    }

    private void takeBest() {
        kept.keep(best.sessions());
        kept.restore(bookings);
    }

    private void bringOnTime() {
        var search = new OnTimeSearch(bookings, dice);
        follow(search);
        var patience = Math.max(20_000L, (long) PATIENCE * world.cases);
        var sinceBetter = 0L;
        kept.keep(bookings);
        while (clock.tick() < ON_TIME_UNTIL
                && sinceBetter < patience
                && !best.reachesBound()
                && !best.reachesBound(kept.levels())
                && search.anyWaits()) {
            sinceBetter++;
            if (search.round(clock.spent())) {
                sinceBetter = 0;
                kept.keep(bookings);
            }
            if (clock.rounds() % 64 == 0 && timeToShare()) {
                shareWhole();
                follow(search);
                if (best.levels().late() < kept.levels().late()) {
                    takeBest();
                    search.begin();
                    kept.keep(bookings);
                }
            }
        }
        shareWhole();
        shareFilledAnew();
    }

    private void follow(OnTimeSearch search) {
        var prices = best.prices();
        if (prices != null && prices != followed) {
            followed = prices;
            search.follow(prices);
        }
    }

    private void polish() {
        var polish = new Polish(bookings, dice);
        var begun = clock.spent();
        kept.keep(bookings);
        while (clock.tick() < 1 && !enough.getAsBoolean()) {
            if (polish.round((clock.spent() - begun) / (1 - begun))
                    && bookings.levels().compareTo(kept.levels()) < 0) {
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
        return clock.goesByRounds() ? clock.rounds() % SHARE_EVERY_ROUNDS == 0 : System.nanoTime() >= shareNext;
    }

    /// Offers what is on time, beside it those who are late where they are in the best plan if they can, and the rest
    /// filled in.
    private void shareWhole() {
        var now = System.nanoTime();
        if (kept.levels().late() < best.levels().late()) {
            kept.restore(whole);
            for (var session : best.sessions()) {
                if (isLate(session) && !whole.has(session.index()) && Fit.isFree(whole, session)) {
                    whole.add(session, Price.withoutLoad(world, session));
                }
            }
            Greedy.fillLate(whole, new Insertion(whole));
            best.offer(whole);
        }
        shareNext = now + pauseBetween(now) + SHARE_OF_TIME * (System.nanoTime() - now);
    }

    private void shareFilledAnew() {
        if (kept.levels().late() <= best.levels().late()) {
            kept.restore(whole);
            Greedy.fillLate(whole, new Insertion(whole));
            best.offer(whole);
        }
    }

    private boolean isLate(Session session) {
        return session.start() >= world.caseWorlds[session.index()].target();
    }

    /// Good news comes fast at first, so that it is soon told.
    private long pauseBetween(long now) {
        return Math.clamp((now - begun) / 16, SHARE_AT_FIRST_NANOS, SHARE_EVERY_NANOS);
    }

    private void share() {
        if (kept.levels().compareTo(best.levels()) < 0) {
            kept.restore(whole);
            best.offer(whole);
        }
        shareNext = System.nanoTime() + SHARE_EVERY_NANOS;
    }
}
