package parley.scheduling.planning.model;

import java.util.Arrays;

/// The cheapest session on time of every case at given prices, exactly, and with it the bound that the prices prove.
final class Bargains {

    private static final long NEVER = Long.MAX_VALUE / 8;

    private final Scarce scarce;
    private final World world;
    private final int[][] casesAt;
    private final long[] price;
    private final long[] row;
    private final long[] cheapest;

    Bargains(Scarce scarce) {
        this.scarce = scarce;
        world = scarce.world;
        price = new long[world.practitioners];
        row = new long[world.words];
        cheapest = new long[world.cases];
        casesAt = casesAt();
    }

    /// @return how many cases can be on time at most, in billionths
    long bound(Prices prices) {
        Arrays.fill(cheapest, NEVER);
        for (var at = 0; at < casesAt.length; at++) {
            for (var length = 0; length < world.lengths.length; length++) {
                at(at, length, prices);
            }
        }
        var bound = prices.worth();
        for (var index = 0; index < world.cases; index++) {
            if (scarce.isOpen(index)) {
                bound = Math.addExact(bound, Math.max(0, Prices.ONE - cheapest[index]));
            } else if (scarce.staysOnTime(index)) {
                bound = Math.addExact(bound, Prices.ONE);
            }
        }
        return bound;
    }

    private void at(int at, int length, Prices prices) {
        var priced = false;
        for (var index : casesAt[at]) {
            var its = world.caseWorlds[index];
            if (its.length() == length) {
                if (!priced) {
                    priceAll(at, length, prices);
                    priced = true;
                }
                look(index, its, at, prices);
            }
        }
    }

    private void priceAll(int at, int length, Prices prices) {
        var can = world.canStart[length];
        for (var word = 0; word < world.words; word++) {
            for (var left = can[at * world.words + word]; left != 0; left &= left - 1) {
                var m = (word << 6) + Long.numberOfTrailingZeros(left);
                price[m] = prices.ofPractitioner(m, at, world.lengths[length]);
            }
        }
    }

    private void look(int index, CaseWorld its, int at, Prices prices) {
        var inRoom = scarce.needsRoom(its, at);
        if (inRoom && !scarce.mayMeetInRoom(its, at)
                || !scarce.fixed.participantsFree(its, at)
                || !scarce.fixed.practitionersFree(its, at, row)) {
            return;
        }
        var before = inRoom ? prices.ofRoom(scarce.needOf[index], at, its.quarters()) : 0;
        var lead = -1;
        var leadPrice = NEVER;
        var other = -1;
        var otherPrice = NEVER;
        for (var word = 0; word < row.length; word++) {
            for (var left = row[word]; left != 0; left &= left - 1) {
                var m = (word << 6) + Long.numberOfTrailingZeros(left);
                var asked = price[m];
                if (asked >= leadPrice && asked >= otherPrice) {
                    continue;
                }
                if (asked < leadPrice && (its.need() == 1 || world.experience[m] == World.LEAD)) {
                    if (leadPrice < otherPrice) {
                        other = lead;
                        otherPrice = leadPrice;
                    }
                    lead = m;
                    leadPrice = asked;
                } else if (asked < otherPrice) {
                    other = m;
                    otherPrice = asked;
                }
            }
        }
        if (lead < 0 || its.need() == 2 && other < 0) {
            return;
        }
        var together = before + leadPrice + (its.need() == 2 ? otherPrice : 0);
        cheapest[index] = Math.min(cheapest[index], together);
    }

    private int[][] casesAt() {
        var counts = new int[world.quarters];
        for (var index = 0; index < world.cases; index++) {
            for (var i = 0; scarce.isOpen(index) && i < world.caseWorlds[index].onTime(); i++) {
                counts[world.caseWorlds[index].starts()[i]]++;
            }
        }
        var casesAt = new int[world.quarters][];
        for (var at = 0; at < counts.length; at++) {
            casesAt[at] = new int[counts[at]];
        }
        for (var index = world.cases - 1; index >= 0; index--) {
            for (var i = 0; scarce.isOpen(index) && i < world.caseWorlds[index].onTime(); i++) {
                var at = world.caseWorlds[index].starts()[i];
                casesAt[at][--counts[at]] = index;
            }
        }
        return casesAt;
    }
}
