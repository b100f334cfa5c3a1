package parley.scheduling.planning.model;

/// Eyes that are shut now and then, so that a search repeated in vain finds something else for once.
final class Blink {

    static final Blink NEVER = new Blink(new Dice(1), 0);

    private final Dice dice;
    private final int times;

    private Blink(Dice dice, int times) {
        this.dice = dice;
        this.times = times;
    }

    /// Shut about once in so many times.
    static Blink onceIn(int times, Dice dice) {
        return new Blink(dice, times);
    }

    boolean isShut() {
        return times != 0 && dice.below(times) == 0;
    }
}
