package parley.scheduling.planning.model;

/// Places for a case at one start, as numbers: its rooms, cheapest first, with online after those that cost no more.
final class Place {

    static final int NOWHERE = -1;
    static final int FIRST = 0;

    private Place() {}

    /// The next free place from this one on, in order of points, rooms as in the list, online last.
    static int next(Bookings bookings, CaseWorld its, int at, int from) {
        var world = bookings.world;
        var rooms = its.rooms().length;
        var inPerson = rooms > 0 && Bits.has(world.inPersonStarts[its.length()], at);
        var online = its.online() && Bits.has(world.onlineStarts[its.length()], at);
        for (var place = from; place <= rooms; place++) {
            if (place == onlineRank(its)) {
                if (online) {
                    return place;
                }
            } else if (inPerson && bookings.roomFree(its.rooms()[roomRank(its, place)], its, at)) {
                return place;
            } else if (!inPerson && !(online && place < onlineRank(its))) {
                return NOWHERE;
            }
        }
        return NOWHERE;
    }

    static long cost(CaseWorld its, int place) {
        return place == onlineRank(its) ? its.onlineCost() : its.roomCost()[roomRank(its, place)];
    }

    static int roomOf(CaseWorld its, int place) {
        return place == onlineRank(its) ? Session.ONLINE : its.rooms()[roomRank(its, place)];
    }

    /// Where online stands among the rooms; behind all of them where nobody may meet online.
    private static int onlineRank(CaseWorld its) {
        return its.onlineRank();
    }

    private static int roomRank(CaseWorld its, int place) {
        return place > onlineRank(its) ? place - 1 : place;
    }
}
