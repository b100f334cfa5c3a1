package parley.scheduling.planning.model;

/// The place on time for one case in a plan as it is that takes least of what is scarce, at given prices.
final class PricedInsertion {

    private static final long NEVER = Long.MAX_VALUE / 8;
    /// Between equals, whoever carries less.
    private static final long LOAD = Prices.ONE / 100_000;

    private final Bookings bookings;
    private final World world;
    private final Scarce scarce;
    private final Prices prices;
    private final long[] row;
    private long least;
    private int start;
    private int first;
    private int second;
    private int room;

    PricedInsertion(Bookings bookings, Prices prices) {
        this.bookings = bookings;
        this.prices = prices;
        world = bookings.world;
        scarce = prices.scarce();
        row = new long[world.words];
    }

    boolean findOnTime(int index, Blink blink) {
        var its = world.caseWorlds[index];
        least = NEVER;
        for (var i = 0; i < its.onTime(); i++) {
            var at = its.starts()[i];
            if (!blink.isShut() && bookings.participantsFree(its, at) && bookings.practitionersFree(its, at, row)) {
                var inRoom = scarce.needsRoom(its, at);
                var before = inRoom ? prices.ofRoom(scarce.needOf[index], at, its.quarters()) : 0;
                if (before < least) {
                    look(its, at, inRoom, before, blink);
                }
            }
        }
        return least < NEVER;
    }

    void take(int index) {
        var session = new Session(
                index,
                start,
                second == Session.NOBODY ? first : Math.min(first, second),
                second == Session.NOBODY ? second : Math.max(first, second),
                room);
        bookings.add(session, Price.withoutLoad(world, session));
    }

    /// What a session takes of what is scarce; nothing if there is none.
    long priceOf(int index, int at, int one, int other, int where) {
        if (at == Bookings.NONE) {
            return 0;
        }
        var quarters = world.caseWorlds[index].quarters();
        var price = prices.ofPractitioner(one, at, quarters);
        if (other != Session.NOBODY) {
            price += prices.ofPractitioner(other, at, quarters);
        }
        var inRoom = where != Session.ONLINE && scarce.needOf[index] >= 0;
        return inRoom ? price + prices.ofRoom(scarce.needOf[index], at, quarters) : price;
    }

    /// Meeting online takes no room from anybody, so whoever may does for now.
    private void look(CaseWorld its, int at, boolean inRoom, long before, Blink blink) {
        var where = Session.ONLINE;
        if (inRoom) {
            var place = Place.next(bookings, its, at, Place.FIRST);
            if (place == Place.NOWHERE) {
                return;
            }
            where = Place.roomOf(its, place);
        }
        var lead = -1;
        var leadPrice = NEVER;
        var other = -1;
        var otherPrice = NEVER;
        for (var word = 0; word < row.length; word++) {
            for (var left = row[word]; left != 0; left &= left - 1) {
                var m = (word << 6) + Long.numberOfTrailingZeros(left);
                if (blink.isShut()) {
                    continue;
                }
                var price = prices.ofPractitioner(m, at, its.quarters()) + LOAD * bookings.load[m];
                if (price < leadPrice && (its.need() == 1 || world.experience[m] == World.LEAD)) {
                    if (leadPrice < otherPrice) {
                        other = lead;
                        otherPrice = leadPrice;
                    }
                    lead = m;
                    leadPrice = price;
                } else if (price < otherPrice) {
                    other = m;
                    otherPrice = price;
                }
            }
        }
        if (lead < 0 || its.need() == 2 && other < 0) {
            return;
        }
        var together = before + leadPrice + (its.need() == 2 ? otherPrice : 0);
        if (together < least) {
            least = together;
            start = at;
            first = lead;
            second = its.need() == 2 ? other : Session.NOBODY;
            room = where;
        }
    }
}
