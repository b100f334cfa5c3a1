package parley.scheduling.planning.model;

/// What never changes about one case.
///
/// @param length which of the different lengths
/// @param missing what a set of fulfilled wishes, read as bits, still costs
/// @param starts when everybody in the case can, in order
/// @param onTime how many of them are before the target
/// @param rooms rooms that suit, cheapest first
/// @param onlineRank how many rooms come before meeting online
/// @param elsewhere participants who are in other cases too
record CaseWorld(
        int need,
        int length,
        int quarters,
        long[] eligible,
        long[][] wishes,
        long[] missing,
        int[] starts,
        int onTime,
        int[] rooms,
        long[] roomCost,
        boolean online,
        long onlineCost,
        int onlineRank,
        int contact,
        int target,
        int[] elsewhere) {

    static final long ONLINE_THOUGH_EITHER = 4;
    private static final long A_DAY_OF_WAITING = 2;
    private static final int QUARTERS_A_DAY = 96;

    long waiting(int start) {
        return A_DAY_OF_WAITING * Math.floorDiv(start - contact, QUARTERS_A_DAY);
    }

    /// Which wishes a practitioner fulfils, as bits.
    int fulfilledBy(int practitioner) {
        var mask = 0;
        for (var i = 0; i < wishes.length; i++) {
            mask |= (int) (wishes[i][practitioner >> 6] >>> (practitioner & 63) & 1L) << i;
        }
        return mask;
    }

    /// What the cheapest place costs, if it is free.
    long leastPlace() {
        var least = online ? onlineCost : 0;
        if (rooms.length == 0) {
            return least;
        }
        return online ? Math.min(least, roomCost[0]) : roomCost[0];
    }
}
