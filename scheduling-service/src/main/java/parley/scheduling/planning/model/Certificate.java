package parley.scheduling.planning.model;

import java.util.List;

/// Proof that no plan has more cases on time: prices of what is scarce, which anybody can check in whole numbers.
///
/// @param onTimeAtMost no plan has more cases on time than this
/// @param prices what the proof rests on; what is not in it costs nothing
public record Certificate(int onTimeAtMost, List<ScarcePrice> prices) {

    public Certificate {
        prices = List.copyOf(prices);
    }

    /// Whether it proves for this waiting list what it says, worked out anew.
    public boolean holdsFor(WaitingList list) {
        var world = new World(list);
        var scarce = new Scarce(world);
        var given = Prices.of(scarce, prices);
        if (given.isEmpty()) {
            return false;
        }
        try {
            var proved = new Bargains(scarce).bound(given.get()) / Prices.ONE;
            return onTimeAtMost >= Math.min(proved, Bound.alone(world));
        } catch (ArithmeticException _) {
            return false;
        }
    }
}
